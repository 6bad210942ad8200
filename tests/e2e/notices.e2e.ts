import { expect } from '@playwright/test'
import { act } from './support/decisions.ts'
import { expectNews, openCase, openSection, settled } from './support/navigation.ts'
import { fillDispatch, pickToSend, pickToSign, signLetter } from './support/queues.ts'
import { expectSaved } from './support/reply.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('an extension is told of by a letter with a term of its own; until it has left, the case, the morning and the board say so', async ({ window }) => {
  await signIn(window, 'gromov')
  await openCase(window, CASES.inWork)
  const status = await window.getByRole('heading', { level: 1 }).locator('..').innerText()
  await act(window, 'Продлить срок')
  await window.getByLabel('Причина').fill('Запрошен акт проверки у сетевой организации')
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /Срок продлён/u)
  const owed = window.getByRole('alert', { name: 'Уведомление о продлении срока' })
  await expect(owed).toContainText('Письмо ещё не начато')
  await openSection(window, 'Уведомления')
  await expect(window.getByRole('table', { name: 'Уведомления' })).toContainText(CASES.inWork)
  await openSection(window, 'Контроль сроков')
  await expect(window.getByRole('link', { name: /^Уведомления:/u })).toBeVisible()

  await changePerson(window, 'schetchikova')
  await expect(window.getByText(new RegExp(`Уведомление о продлении срока по ${CASES.inWork}`, 'u'))).toBeVisible()
  await openCase(window, CASES.inWork)
  await window.keyboard.press('F4')
  await window.getByRole('heading', { level: 1, name: 'Уведомление о продлении срока' }).waitFor()
  await expect(window.getByLabel('Текст письма', { exact: true }).last()).toContainText('Причина продления: запрошен акт проверки у сетевой организации.')
  await expectSaved(window)
  await settled(window)
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /передано на подпись/u)

  await changePerson(window, 'gromov')
  await pickToSign(window, CASES.inWork)
  await expect(window.getByRole('navigation', { name: 'Письма на подпись' })).toContainText('Уведомление о продлении срока')
  const outgoing = await signLetter(window)
  expect(outgoing).toBe(`${CASES.inWork}/1`)
  await openCase(window, CASES.inWork)
  await expect(owed).toContainText('ждёт отправки')

  await changePerson(window, 'kovaleva')
  await pickToSend(window, outgoing)
  const byHand = window.getByRole('button', { name: /Отправлено иначе/u })
  if (await byHand.isVisible()) await byHand.click()
  await fillDispatch(window, { proof: 'реестр 14' })
  await window.keyboard.press('Control+Enter')
  await expectNews(window, /Уведомление о продлении срока: отправка записана/u)
  await openCase(window, CASES.inWork)
  await expect(window.getByText(/отправлено .*в срок/u).first()).toBeVisible()
  await expect(owed).toHaveCount(0)
  expect(await window.getByRole('heading', { level: 1 }).locator('..').innerText()).toContain(status.split('\n')[0] ?? '')
})
