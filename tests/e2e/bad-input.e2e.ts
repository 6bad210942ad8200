import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { cardField, cardRegion, fillCard, register } from './support/card.ts'
import { typeDate } from './support/dates.ts'
import { openSection } from './support/navigation.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

test.beforeEach(async ({ window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Регистрация')
  await fillCard(window, { applicant: 'Терпелова Инна Львовна', summary: 'Введённое остаётся' })
})

test.afterEach(async ({ window }) => {
  await expect(cardField(window, 'Заявитель')).toHaveValue('Терпелова Инна Львовна')
  await expect(cardField(window, 'Краткое содержание')).toHaveValue('Введённое остаётся')
  expect(await register(window)).toBe('Т-0015/26')
})

test('files: empty, too large and with a path in the name', async ({ window }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'appeals-files-'))
  const large = path.join(folder, 'большой.pdf')
  writeFileSync(large, '%PDF-1.7')
  truncateSync(large, 101 * 1024 * 1024)
  const chooser = window.getByTestId('choose-files')
  await chooser.setInputFiles({ name: 'пустой.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) })
  await expect(window.getByRole('alert').filter({ hasText: 'пустой.pdf' })).toContainText('файл пустой (0 байт)')
  await chooser.setInputFiles(large)
  await expect(window.getByRole('alert').filter({ hasText: 'большой.pdf' })).toContainText(/больше допустимого 100\sМБ/u)
  await chooser.setInputFiles({ name: '../../etc/план.txt', mimeType: 'text/plain', buffer: Buffer.from('план') })
  await expect(window.getByRole('tab', { name: /план\.txt$/u })).toHaveText('план.txt')
  for (const name of ['пустой.pdf', 'большой.pdf']) await window.getByRole('alert').filter({ hasText: name }).getByRole('button', { name: 'Убрать' }).click()
  rmSync(folder, { recursive: true })
})

test('an .eml that is not an e-mail is kept aside and says why', async ({ window }) => {
  await window.getByTestId('choose-files').setInputFiles({ name: 'не-письмо.eml', mimeType: 'message/rfc822', buffer: Buffer.from('\u0000\u0001 это не письмо') })
  await expect(window.getByRole('alert').filter({ hasText: 'не-письмо.eml' })).toContainText(/прочитать не удалось.*не электронное письмо/u)
})

test('a date that has not come, and an empty mandatory field', async ({ window }) => {
  await typeDate(cardRegion(window).getByRole('group', { name: 'Поступило' }), '01122026')
  await cardField(window, 'Краткое содержание').fill('')
  await window.keyboard.press('Control+Enter')
  await expect(cardRegion(window).getByText('Напишите краткое содержание обращения.')).toBeVisible()
  await expect(cardRegion(window).getByText('Дата поступления 01.12.2026 ещё не наступила. Исправьте её.')).toBeVisible()
  await typeDate(cardRegion(window).getByRole('group', { name: 'Поступило' }), '20112026')
  await cardField(window, 'Краткое содержание').fill('Введённое остаётся')
})

test('an e-mail address with a mistake in it', async ({ window }) => {
  await cardField(window, 'Эл. почта').fill('inna@пример')
  await window.keyboard.press('Control+Enter')
  await expect(cardRegion(window).getByText(/Адрес электронной почты записан с ошибкой/u)).toBeVisible()
  await cardField(window, 'Эл. почта').fill('inna@example.org')
})
