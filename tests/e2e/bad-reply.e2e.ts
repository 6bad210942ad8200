import { expect } from '@playwright/test'
import { FIRST_DRAFT } from './demo/texts.ts'
import { expectNews, openSection, settled } from './support/navigation.ts'
import { pickToSign, signLetter } from './support/queues.ts'
import { beginReply, openReply, writeLetter } from './support/reply.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('three words, or a template as it is, are no answer: the checklist says what to do', async ({ window }) => {
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, { ...FIRST_DRAFT, body: 'Ваше обращение рассмотрено' })
  await window.keyboard.press('Control+Enter')
  const check = window.getByRole('region', { name: 'Проверка ответа' })
  await expect(check).toContainText('В ответе 3 слова: этого мало для конкретной информации.')
  await expect(window.getByLabel('Текст ответа')).toHaveText('Ваше обращение рассмотрено')
  await expect(window.getByLabel('Текст ответа')).toBeFocused()

  await changePerson(window, 'orlov')
  await beginReply(window, CASES.assigned, /^Показания приняты/u)
  await window.keyboard.press('Control+Enter')
  await expect(check).toContainText('Заполните пропуски')
})

test('an executor without a phone cannot send a letter for signature', async ({ window }) => {
  await signIn(window, 'admin')
  await openSection(window, 'Настройки')
  await window.getByRole('table', { name: 'Пользователи' }).getByRole('button', { name: 'Счётчикова Алла Петровна' }).click()
  await window.getByLabel('Рабочий телефон').fill('')
  await window.getByRole('button', { name: 'Сохранить' }).click()
  await expectNews(window, /Сохранено: Счётчикова/u)
  await changePerson(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, FIRST_DRAFT)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('region', { name: 'Проверка ответа' })).toContainText('Укажите телефон исполнителя')
  await expect(window.getByText('В работе', { exact: true })).toBeVisible()
})

test('a wrong password of the key says so, keeps the letter, and the right one signs it', async ({ window }) => {
  await signIn(window, 'gromov')
  await pickToSign(window, CASES.forSignature)
  const key = window.getByLabel('Пароль ключа подписи', { exact: true })
  await key.fill('не тот пароль')
  await window.getByRole('button', { name: /^Подписать/u }).click()
  await expect(window.getByText(/Пароль не подходит/u)).toBeVisible()
  await expect(key).toHaveValue('не тот пароль')
  await expect(window.getByRole('navigation', { name: 'Письма на подпись' }).getByRole('button', { name: CASES.forSignature })).toBeVisible()
  expect(await signLetter(window)).toBe(`${CASES.forSignature}/1`)
})

test('a spoilt key container is refused in words, its name and password stay', async ({ window }) => {
  await signIn(window, 'gromov')
  await openSection(window, 'Настройки')
  await window.getByRole('main').getByRole('link', { name: 'Ключ подписи' }).click()
  await settled(window)
  await window.locator('input[type="file"]').setInputFiles({ name: 'ключ.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from('это не контейнер') })
  await window.getByLabel('Название для себя').fill('Рабочий ключ')
  await window.getByLabel('Пароль контейнера', { exact: true }).fill('какой-то')
  await window.getByRole('button', { name: 'Загрузить ключ' }).click()
  await expect(window.getByRole('alert')).toContainText(/[а-яё]{4,}/iu)
  await expect(window.getByLabel('Название для себя')).toHaveValue('Рабочий ключ')
  await expect(window.getByRole('table', { name: 'Ключи подписи' }).getByRole('row')).toHaveCount(2)
})
