import path from 'node:path'
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { CORRECTED, FIRST_DRAFT, MAIL_REPLY, PAPER_CARD } from './demo/texts.ts'
import { fillCard, register } from './support/card.ts'
import { openCase, openSection, openTab, settled } from './support/navigation.ts'
import { FIXTURES } from './support/office.ts'
import { readWithForeignPrograms, saveAs } from './support/papers.ts'
import { fillDispatch, pickToSend, pickToSign, recordDispatch, signLetter, type WayOut } from './support/queues.ts'
import { beginReply, submitLetter, writeLetter } from './support/reply.ts'
import { changePerson, signIn } from './support/session.ts'
import { putFiles, putMessage } from './support/sources.ts'
import { test } from './support/test.ts'

test('a letter on paper: from the scan to a closed case with a signed PDF', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await putFiles(window, [path.join(FIXTURES, 'scans/letter-typed.jpg')])
  await fillCard(window, PAPER_CARD)
  const number = await register(window)
  await changePerson(window, 'schetchikova')
  await beginReply(window, number)
  await writeLetter(window, { ...FIRST_DRAFT, body: CORRECTED.body })
  await submitLetter(window)

  const outgoing = await signAndSend(window, number, { postalId: '35750000123457' })
  await expectClosed(window, number)
  const { signature, text } = readWithForeignPrograms(await saveAs(app, window, /^Сохранить как/u))
  expect(signature).toContain('Signature Validation: Signature is Valid')
  expect(signature).toContain('Total document signed')
  expect(text).toContain('Лампочкину С.И.')
  expect(text).toContain(outgoing)
  expect(text).toContain('Счётчикова Алла Петровна')
  expect(text).toContain('(8793) 00-00-10')
})

test('an e-mail: fills its own card and ends in a signed PDF', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  const name = '01-plain-utf8.eml'
  await putMessage(window, { name, bytes: readFileSync(path.join(FIXTURES, 'mail', name)) })
  await fillCard(window, { topic: '01', executor: 'Орлов' })
  const number = await register(window)
  expect(number).toMatch(/^Р-/u)
  await changePerson(window, 'orlov')
  await beginReply(window, number)
  await writeLetter(window, MAIL_REPLY)
  await submitLetter(window)

  await signAndSend(window, number, { proof: 'с ящика priemnaya@example.com' })
  await expectClosed(window, number)
  const { signature, text } = readWithForeignPrograms(await saveAs(app, window, /^Сохранить как/u))
  expect(signature).toContain('Signature Validation: Signature is Valid')
  expect(signature).toContain('Total document signed')
  expect(text).toContain('romashkin@example.org')
  expect(text).toContain('Орлов Денис Игоревич')
  expect(text).toContain('(8793) 00-00-12')
})

async function signAndSend(page: Page, number: string, way: WayOut): Promise<string> {
  await changePerson(page, 'gromov')
  await pickToSign(page, number)
  const outgoing = await signLetter(page)
  expect(outgoing).toBe(`${number}/1`)
  await changePerson(page, 'kovaleva')
  await pickToSend(page, outgoing)
  await fillDispatch(page, way)
  await recordDispatch(page)
  return outgoing
}

async function expectClosed(page: Page, number: string): Promise<void> {
  await openCase(page, number)
  await settled(page)
  await expect(page.getByText('Ответ отправлен', { exact: true })).toBeVisible()
  await expect(page.getByText('в срок', { exact: true })).toBeVisible()
  await expect(page.getByText('Подпись верна, документ не изменён')).toBeVisible()
  await openTab(page, 'История')
  await expect(page.getByRole('region', { name: 'История' }).getByText('Ответ подписан')).toBeVisible()
  await openTab(page, /^Ответ/u)
  await settled(page)
}
