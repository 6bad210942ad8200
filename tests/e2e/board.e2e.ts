import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { expect } from '@playwright/test'
import { saveAs } from './support/papers.ts'
import { signIn, signOut } from './support/session.ts'
import { test } from './support/test.ts'

test('the deputy director hands several cases over from the board, reads why a date is what it is, and saves the control list with every case of its figures', async ({ app, window: page }) => {
  await signIn(page, 'gromov')
  await page.getByRole('link', { name: /^Контроль/ }).click()
  const people = page.getByRole('table', { name: 'Исполнители' })
  await people.getByRole('button', { name: /^Счётчикова/ }).click()
  await expect(people.getByRole('button', { name: /^Счётчикова/ })).toHaveAttribute('aria-pressed', 'true')
  await people.getByRole('button', { name: /^Счётчикова/ }).click()
  await expect(people.getByRole('button', { name: /^Счётчикова/ })).toHaveAttribute('aria-pressed', 'false')
  const list = page.getByRole('table', { name: 'В работе' })
  const first = list.getByRole('link').first()
  const number = (await first.textContent()) ?? ''
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/^Срок \d\d\.\d\d\.\d{4}/).first()).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('выбрано 2')).toBeVisible()
  await page.getByRole('group', { name: 'Меньше всего нагружены' }).getByRole('button').first().click()
  await page.getByRole('textbox', { name: /Резолюция или причина/ }).fill('На время отпуска')
  await page.keyboard.press('Control+Enter')
  const outcome = page.getByRole('region', { name: 'Передано' })
  await expect(outcome.getByRole('button', { name: 'Готово' })).toBeVisible()
  await expect(outcome.getByText(new RegExp(`обращени|${number}`)).first()).toBeVisible()
  await outcome.getByRole('button', { name: 'Готово' }).click()
  const figure = async (label: string) => Number(/\d+/u.exec((await page.getByRole('group', { name: 'Показатели' }).getByRole('button', { name: label }).innerText()).replace(label, ''))?.[0])
  const [overdue, ahead] = [await figure('Просрочено'), await figure('До 10 дней')]
  expect(Math.min(overdue, ahead)).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Контрольный список…' }).click()
  await page.getByRole('menuitem', { name: 'Просроченные и на 10 дней вперёд' }).click()
  await expect(page.getByRole('dialog', { name: 'Контрольный список' })).toBeVisible()
  const saved = await saveAs(app, page, /Сохранить как/u)
  const paper = execFileSync('pdftotext', ['-raw', saved, '-'], { encoding: 'utf8' }).replaceAll(/\s+/gu, ' ')
  rmSync(saved)
  expect(paper).toMatch(new RegExp(`Всего ${overdue + ahead} обращени[а-я]+, из них просрочено ${overdue}`, 'u'))
  expect(paper).toContain(number)
  expect(new Set(paper.match(/[А-ЯЁ]-\d{4}\/26/gu)).size).toBe(overdue + ahead)
  await page.getByRole('button', { name: 'Закрыть' }).click()
  await signOut(page)
})
