import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from './support/expect.ts'
import { openSection, openTab, settled } from './support/navigation.ts'
import { overflowing, seriousProblems } from './support/screens.ts'
import { signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('the year’s analysis: a figure says how it is counted, a row and a bar open as many cases as they count, the report is saved', async ({ app, window }) => {
  await signIn(window, 'gromov')
  await openSection(window, 'Анализ')
  await expect(window.getByRole('button', { name: 'Год' })).toHaveAttribute('aria-pressed', 'true')
  await settled(window)
  expect(await overflowing(window)).toEqual([])
  expect(await seriousProblems(window)).toEqual([])

  await window.getByRole('button', { name: 'Как считается: Доля в срок' }).click()
  await expect(window.getByRole('dialog', { name: 'Как считается: Доля в срок' })).toContainText('отвечено в срок ÷ (отвечено в срок + отвечено с опозданием + просрочено и не закрыто)')
  await window.keyboard.press('Escape')

  const complaints = window.getByRole('table', { name: 'Виды обращений' }).getByRole('row', { name: /^Жалоба/u })
  const count = Number((await complaints.getByRole('cell').first().innerText()).replaceAll(/\D/gu, ''))
  expect(count).toBeGreaterThan(1)
  await complaints.getByRole('link', { name: 'Жалоба' }).click()
  await window.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor()
  await expect(window.getByRole('banner').filter({ hasText: 'Журнал' }).or(window.locator('header', { hasText: 'Журнал' })).first()).toContainText(`${count} обращен`)

  await window.goBack()
  await window.getByRole('heading', { level: 1, name: 'Анализ' }).waitFor()
  // The longest bar lies first: the same type.
  const bars = window.getByRole('region', { name: 'Виды обращений' }).first().locator('.MuiBarChart-element, .MuiBarElement-root')
  await bars.first().click()
  await window.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor()
  await expect(window).toHaveURL(/types=complaint/u)
  await window.goBack()

  for (const tab of ['Сводная таблица', 'Сроки', 'Темы', 'Исполнители', 'Без ответа']) {
    await openTab(window, tab)
    await settled(window)
    expect([tab, await overflowing(window), await seriousProblems(window)]).toEqual([tab, [], []])
  }

  const folder = mkdtempSync(path.join(tmpdir(), 'appeals-report-'))
  const place = path.join(folder, 'Анализ.pdf')
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) }, place)
  await window.getByRole('button', { name: 'Отчёт PDF' }).click()
  await expect(window.getByRole('status').filter({ hasText: 'Отчёт сохранён' }).first()).toBeVisible()
  expect(readFileSync(place).subarray(0, 5).toString()).toBe('%PDF-')
  rmSync(folder, { recursive: true })
})
