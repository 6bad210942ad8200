import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { LOGIN, PASSWORD, startDovecot, type Dovecot } from '../service/mailboxes/support/dovecot.ts'
import { letter } from '../service/mailboxes/support/letters.ts'
import { report } from '../service/outgoing/bounces.ts'
import { openSink, SENDER, SENDER_PASSWORD, type Sink } from '../service/outgoing/sink.ts'
import { CORRECTED, FIRST_DRAFT } from './demo/texts.ts'
import { expectNews, openCase, openSection, openTab, settled } from './support/navigation.ts'
import { readWithForeignPrograms } from './support/papers.ts'
import { pickToSend, pickToSign, returnLetter, signLetter, typeRemarks } from './support/queues.ts'
import { beginReply, openReply, submitLetter, writeLetter } from './support/reply.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'
import { openTray, press, traySide } from './support/tray.ts'

const CITIZEN = 'tarelkin@example.org'
const MAIL = 60_000

test('from a template to the hands of the citizen: returned, corrected, signed, sent by e-mail, sent anew when it comes back; the answer lands on the case', async ({ window }) => {
  test.setTimeout(240_000)
  const [dovecot, sink] = await Promise.all([startDovecot(), openSink()])
  try {
    await signIn(window, 'admin')
    await setMailServers(window, dovecot, sink)

    await changePerson(window, 'orlov')
    await beginReply(window, CASES.assigned, /Справка, выписка/u)
    await writeLetter(window, FIRST_DRAFT)
    await submitLetter(window)
    await changePerson(window, 'gromov')
    await pickToSign(window, CASES.assigned)
    await typeRemarks(window, 'Назовите срок')
    await returnLetter(window)
    await changePerson(window, 'orlov')
    await openReply(window, CASES.assigned)
    await writeLetter(window, CORRECTED)
    await submitLetter(window)
    await changePerson(window, 'gromov')
    await pickToSign(window, CASES.assigned)
    const outgoing = await signLetter(window)

    await changePerson(window, 'kovaleva')
    await pickToSend(window, outgoing)
    await window.getByRole('button', { name: 'Отправить по e-mail' }).click()
    await sendTo(window, CITIZEN)
    await settled(window)
    const [first] = sink.letters()
    expect(first?.to).toMatchObject({ text: CITIZEN })
    const file = path.join(tmpdir(), `sent-${process.pid}.pdf`)
    writeFileSync(file, first?.attachments[0]?.content ?? '')
    const { signature, text } = readWithForeignPrograms(file)
    rmSync(file)
    expect(signature).toContain('Signature is Valid')
    expect(text).toContain(outgoing)

    dovecot.deliver(report({ messageId: first?.messageId ?? '', to: CITIZEN }))
    await pickToSend(window, outgoing)
    await expect(window.getByText('такого адреса нет')).toBeVisible({ timeout: MAIL })
    await settled(window)
    expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })
    await sendTo(window, `f.${CITIZEN}`)
    await openTab(window, 'Журнал исходящих')
    await expect(window.getByRole('table', { name: 'Журнал исходящих' }).getByRole('row').filter({ hasText: CITIZEN })).toContainText([`f.${CITIZEN}`, 'Не доставлено'])
    expect({ problems: await seriousProblems(window), sideways: await overflowing(window) }).toEqual({ problems: [], sideways: [] })

    const again = sink.letters().at(-1)?.messageId ?? ''
    dovecot.deliver(letter(1, { body: 'Спасибо, справку получил.', headers: `In-Reply-To: ${again}\r\nReferences: ${again}\r\n` }).replace('citizen1@example.ru', `f.${CITIZEN}`))
    await openTray(window)
    await expect(traySide(window)).toContainText('Похоже на ответ на наше письмо', { timeout: MAIL })
    await expect(traySide(window)).toContainText(CASES.assigned)
    await press(window, 'a')
    await expectNews(window, new RegExp(`приложено к обращению ${CASES.assigned}`, 'u'))
    await openCase(window, CASES.assigned)
    await expect(window.getByText('Ответ отправлен', { exact: true })).toBeVisible()
    await openTab(window, 'История')
    for (const step of ['Ответ не доставлен, срок идёт дальше', 'Пришло уведомление о недоставке ответа', 'Письмо приложено к обращению']) await expect(window.getByRole('region', { name: 'История' }).getByText(step)).toBeVisible()
  } finally {
    await Promise.all([dovecot.remove(), sink.close()])
  }
})

async function sendTo(page: Page, address: string): Promise<void> {
  await page.getByLabel('Адрес электронной почты').fill(address)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Срок остановлен' })).toBeVisible({ timeout: MAIL })
}

async function setMailServers(page: Page, dovecot: Dovecot, sink: Sink): Promise<void> {
  await openSection(page, 'Настройки')
  await page.getByRole('link', { name: 'Почтовые ящики' }).press('Enter')
  await page.getByRole('button', { name: 'Новый ящик' }).press('Enter')
  await page.getByLabel('Название').fill('Приёмная')
  await fillServer(page, { host: 'Сервер IMAP', port: dovecot.tlsPort, login: LOGIN, password: PASSWORD, caPem: dovecot.caPem })
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('table', { name: 'Почтовые ящики' })).toContainText('на связи', { timeout: MAIL })
  await page.getByRole('link', { name: 'Исходящая почта' }).press('Enter')
  await fillServer(page, { host: 'Сервер SMTP', port: sink.port, login: SENDER, password: SENDER_PASSWORD, caPem: sink.caPem })
  await page.getByLabel('Адрес отправителя').fill(SENDER)
  await page.getByRole('button', { name: 'Сохранить' }).first().click()
  await expectNews(page, /Сервер исходящей почты сохранён/u)
}

interface Server {
  readonly host: string
  readonly port: number
  readonly login: string
  readonly password: string
  readonly caPem: string
}

async function fillServer(page: Page, { host, port, login, password, caPem }: Server): Promise<void> {
  await page.getByLabel(host).fill('127.0.0.1')
  await page.getByLabel('Порт').fill(String(port))
  await page.getByLabel('Имя для входа').fill(login)
  await page.getByRole('textbox', { name: 'Пароль' }).fill(password)
  await page.getByLabel('Файл сертификата центра').setInputFiles({ name: 'ca.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(caPem) })
}
