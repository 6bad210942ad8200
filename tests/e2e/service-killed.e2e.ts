import { expect } from '@playwright/test'
import { FIRST_DRAFT } from './demo/texts.ts'
import { cardField, fillCard, newCard, register, registeredNumber } from './support/card.ts'
import { openSection } from './support/navigation.ts'
import { pickToSign, signLetter } from './support/queues.ts'
import { expectSaved, openReply, writeText } from './support/reply.ts'
import { freezeService, killService, recovered, storeRows, untilStored } from './support/service.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'
import { TRAINING_KEY_PASSWORD } from '../../service/setup/trainingPeople.ts'

test('killed before a registration was begun: the card stays, and the second press registers it once', async ({ app, office, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await fillCard(window, { applicant: 'Стойкова Вера Павловна', phone: '8 928 000-00-77', summary: 'Служба остановлена до записи' })
  await freezeService(app)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('button', { name: 'Регистрирую…' })).toBeVisible()
  await killService(app)
  await expect(window.getByRole('alert').first()).toBeVisible()
  await recovered(window)
  await expect(cardField(window, 'Заявитель')).toHaveValue('Стойкова Вера Павловна')
  await expect(cardField(window, 'Телефон')).toHaveValue('8 928 000-00-77')
  expect(storeRows(office, "select number from cases where surname = 'Стойкова'")).toEqual([])
  const number = await register(window)
  expect(storeRows(office, "select number from cases where surname = 'Стойкова'")).toEqual([{ number }])
})

test('killed just after the card was stored: the same press answers the same number, nothing is doubled', async ({ app, office, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  for (const surname of ['Первая', 'Вторая', 'Третья']) {
    await fillCard(window, { applicant: surname, summary: `${surname}: служба остановлена при записи` })
    await window.keyboard.press('Control+Enter')
    await untilStored(office, `select id from cases where surname = '${surname}'`)
    await killService(app)
    await recovered(window)
    const done = window.getByRole('region', { name: 'Обращение зарегистрировано' })
    const again = window.getByRole('button', { name: /^Зарегистрировать/u })
    await done.or(again).first().waitFor()
    if (!(await done.isVisible())) await window.keyboard.press('Control+Enter')
    const number = await registeredNumber(window)
    expect(storeRows(office, `select number from cases where surname = '${surname}'`)).toEqual([{ number }])
    await newCard(window)
  }
  const issued = storeRows(office, 'select seq from cases order by seq').map(({ seq }) => seq)
  expect(issued).toEqual(issued.map((_, index) => index + 1))
})

test('killed in the middle of a signing: the letter waits again and is signed under a number of its own', async ({ app, office, window }) => {
  await signIn(window, 'gromov')
  await pickToSign(window, CASES.forSignature)
  await window.getByLabel('Пароль ключа подписи', { exact: true }).fill(TRAINING_KEY_PASSWORD)
  await window.getByRole('button', { name: /^Подписать/u }).click()
  await untilStored(office, "select id from replies where state = 'signing'")
  await killService(app)
  await recovered(window)
  await expect(window.getByRole('alert').or(window.getByRole('status').filter({ hasText: 'подпись проверена' })).first()).toBeVisible()
  expect(storeRows(office, "select id from replies where state = 'signing'")).toEqual([])
  const signed = storeRows(office, `select documents.id from documents join cases on cases.id = case_id where number = '${CASES.forSignature}'`)
  // A press that was quicker than the window's own refresh is refused, and the next one signs.
  if (signed.length === 0) await expect(() => signLetter(window, { patience: 5_000 })).toPass()
  const documents = storeRows(office, 'select outgoing_number as number, count(*) as times from documents group by outgoing_number')
  expect(documents.every(({ times }) => times === 1)).toBe(true)
  expect(documents.filter(({ number }) => String(number).startsWith(CASES.forSignature))).toHaveLength(1)
})

test('killed while a letter is being written: typing goes on, and everything is kept', async ({ app, window }) => {
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  const body = window.getByLabel('Текст ответа')
  await writeText(window, `${FIRST_DRAFT.body}\nНаписано перед остановкой.`)
  await killService(app)
  await body.press('End')
  await body.pressSequentially(' И после неё.')
  await recovered(window)
  await expectSaved(window)
  await window.reload()
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await expect(body).toHaveText(/Написано перед остановкой\. И после неё\.$/u)
})
