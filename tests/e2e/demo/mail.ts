import path from 'node:path'
import type { Page } from '@playwright/test'
import { registeredNumber } from '../support/card.ts'

export interface MailResult {
  readonly file: string
  readonly outcome: 'registered' | 'already_registered' | 'set_aside' | 'quarantined' | 'needs_card' | 'failed'
  readonly number: string | null
  readonly reason: string | null
}

const OUTCOMES: readonly (readonly [RegExp, MailResult['outcome']])[] = [
  [/^Зарегистрировано/u, 'registered'],
  [/^Уже /u, 'already_registered'],
  [/^Отложено/u, 'set_aside'],
  [/^Не распознано/u, 'quarantined'],
  [/карточк/u, 'needs_card'],
]

/** Registers every message from the open registration page and reads what became of each off the screen. */
export async function importMessages(page: Page, files: readonly string[]): Promise<MailResult[]> {
  await page.getByTestId('choose-files').setInputFiles([...files])
  const [only] = files
  return files.length === 1 && only !== undefined ? [await importOne(page, path.basename(only))] : importList(page, files.length)
}

/** Several messages make a list of their own. */
async function importList(page: Page, count: number): Promise<MailResult[]> {
  await page.getByRole('button', { name: /^Зарегистрировать \d+/u }).click()
  await page.getByRole('button', { name: 'Вернуться к карточке' }).waitFor({ timeout: 120_000 + count * 2_000 })
  const rows = await page.getByRole('region', { name: 'Письма' }).locator('tbody tr').all()
  return Promise.all(
    rows.map(async (row) => {
      const [file = '', , outcome = '', number = '', note = ''] = await row.locator('td').allInnerTexts()
      return { file, outcome: OUTCOMES.find(([words]) => words.test(outcome))?.[1] ?? 'failed', number: /\d/u.test(number) ? number.trim() : null, reason: note.trim() || null }
    }),
  )
}

/** A single one fills the card beside it, or says why it cannot. */
async function importOne(page: Page, file: string): Promise<MailResult> {
  const notice = page.getByRole('region', { name: 'Источник' }).getByRole('alert')
  const message = page.getByRole('tab', { name: 'Письмо', exact: true })
  await notice.or(message).first().waitFor()
  if (await message.isVisible()) {
    await page.keyboard.press('Control+Enter')
    const done = page.getByRole('region', { name: 'Обращение зарегистрировано' })
    const refusal = page.getByText(/^Не зарегистрировано/u)
    await done.or(refusal).first().waitFor()
    if (await done.isVisible()) return { file, outcome: 'registered', number: await registeredNumber(page), reason: null }
    return { file, outcome: 'needs_card', number: null, reason: await refusal.innerText() }
  }
  const words = await notice.first().innerText()
  const known = /уже зарегистрировано: (\S+)\./u.exec(words)
  if (known !== null) return { file, outcome: 'already_registered', number: known[1] ?? null, reason: words }
  return { file, outcome: /прочитать не удалось/u.test(words) ? 'quarantined' : 'failed', number: null, reason: words }
}
