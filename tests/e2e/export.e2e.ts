import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type ElectronApplication } from '@playwright/test'
import exceljs from 'exceljs'
import { choosePlace } from './support/papers.ts'
import { openSection } from './support/navigation.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'export-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const saveTo = (app: ElectronApplication, name: string): Promise<string> => choosePlace(app, path.join(folder, name))

test('what the journal shows becomes a workbook with the same rows; a journal of the office is printed; a place that cannot be written is told', async ({ app, window }) => {
  await signIn(window, 'kovaleva')
  await openSection(window, 'Журнал')
  const links = window.getByRole('grid').getByRole('link')
  await links.first().waitFor()
  const all = await links.count()
  await window.getByRole('search').getByLabel('Поиск').fill('счётчик')
  // The footer changes once more when its totals come: the lines themselves tell that the words were looked for.
  await expect.poll(async () => (await links.count()) > 0 && (await links.count()) < all).toBe(true)
  const numbers = await links.allTextContents()

  await window.keyboard.press('Control+p')
  const dialog = window.getByRole('dialog', { name: 'Печать и выгрузка' })
  await expect(dialog.getByRole('radio', { name: /То, что на экране/u })).toBeChecked()
  const workbook = await saveTo(app, 'журнал.xlsx')
  await dialog.getByRole('button', { name: /Сохранить как/u }).click()
  await expect(dialog.getByText('Сохранено: журнал.xlsx')).toBeVisible()
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(workbook)
  const written: string[] = []
  book.getWorksheet('Обращения')?.eachRow((row) => written.push(row.getCell(1).text))
  expect(written).toEqual(['Номер', ...numbers])
  await dialog.getByRole('button', { name: 'Закрыть' }).last().click()

  await window.keyboard.press('Control+p')
  await dialog.getByRole('radio', { name: 'Журнал регистрации входящих обращений' }).check()
  await expect(dialog.getByText(/^\d+ (?:запись|записи|записей)$/u)).toBeVisible()
  await saveTo(app, 'none/журнал.pdf')
  await dialog.getByRole('button', { name: /Сохранить как/u }).click()
  await expect(dialog.getByRole('alert')).toContainText('Выбранной папки нет')
  const paper = await saveTo(app, 'журнал.pdf')
  await dialog.getByRole('button', { name: /Сохранить как/u }).click()
  await expect(dialog.getByText('Сохранено: журнал.pdf')).toBeVisible()
  expect(existsSync(paper)).toBe(true)
  expect(execFileSync('pdftotext', ['-layout', paper, '-'], { encoding: 'utf8' })).toContain('Журнал регистрации входящих обращений')
  expect(readdirSync(folder).toSorted()).toEqual(['журнал.pdf', 'журнал.xlsx'])
})
