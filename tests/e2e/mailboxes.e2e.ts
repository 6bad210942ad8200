import { startDovecot, LOGIN, PASSWORD } from '../service/mailboxes/support/dovecot.ts'
import { letter } from '../service/mailboxes/support/letters.ts'
import { expect } from './support/expect.ts'
import { openSection } from './support/navigation.ts'
import { seriousProblems } from './support/screens.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('a mailbox is added by keyboard, the trial says what is wrong, its letters come by themselves', async ({ window: page }) => {
  const dovecot = await startDovecot()
  try {
    dovecot.deliver(letter(1))
    await signIn(page, 'admin')
    await openSection(page, 'Настройки')
    await page.getByRole('link', { name: 'Почтовые ящики' }).press('Enter')
    await page.getByRole('button', { name: 'Новый ящик' }).press('Enter')
    await page.getByLabel('Название').fill('Приёмная')
    await page.getByLabel('Сервер IMAP').fill('127.0.0.1')
    await page.getByLabel('Порт').fill(String(dovecot.tlsPort))
    await page.getByLabel('Имя для входа').fill(LOGIN)
    await page.getByRole('textbox', { name: 'Пароль' }).fill(PASSWORD)
    expect(await seriousProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Проверить соединение' }).press('Enter')
    await expect(page.getByText(/выдан неизвестным центром/u)).toBeVisible()

    await page.getByLabel('Файл сертификата центра').setInputFiles({ name: 'ca.pem', mimeType: 'application/x-pem-file', buffer: Buffer.from(dovecot.caPem) })
    await page.getByRole('button', { name: 'Проверить соединение' }).press('Enter')
    await expect(page.getByRole('status').filter({ hasText: '1 письмо' })).toBeVisible()
    await page.getByRole('button', { name: 'Сохранить' }).press('Enter')
    const state = page.getByRole('table', { name: 'Почтовые ящики' })
    await expect(state).toContainText('на связи')
    await expect(state).toContainText('получено 1 письмо')
    await dovecot.stop()
    await expect(state).toContainText('нет связи')
    await page.getByRole('link', { name: 'Исходящая почта' }).press('Enter')
    await page.getByRole('heading', { name: 'Подтверждение регистрации' }).waitFor()
    expect(await seriousProblems(page)).toEqual([])
  } finally {
    await dovecot.remove()
  }
})
