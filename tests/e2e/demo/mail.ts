import type { Page } from '@playwright/test'
import { openSection } from '../support/navigation.ts'
import { changePerson } from '../support/session.ts'
import type { Album } from './album.ts'

export interface MailResult {
  readonly file: string
  readonly outcome: 'registered' | 'already_registered' | 'quarantined' | 'needs_card' | 'failed'
  readonly number: string | null
  readonly reason: string | null
}

const OUTCOMES: readonly (readonly [RegExp, MailResult['outcome']])[] = [
  [/^Зарегистрировано/u, 'registered'],
  [/^Уже /u, 'already_registered'],
  [/^В карантине|^Карантин/u, 'quarantined'],
  [/карточк/u, 'needs_card'],
]

/** Registers every message by the list of the registration screen and reads what became of each off the screen. */
export async function importMessages(page: Page, album: Album, files: readonly string[]): Promise<MailResult[]> {
  if (files.length === 0) return []
  await changePerson(page, 'kovaleva')
  await openSection(page, 'Регистрация')
  await page.getByTestId('choose-files').setInputFiles([...files])
  await page.getByRole('button', { name: /^Зарегистрировать \d+/u }).click()
  await page.getByRole('button', { name: 'Вернуться к карточке' }).waitFor({ timeout: 120_000 })
  await album.take('mail-results')
  const rows = await page.getByRole('region', { name: 'Письма' }).locator('tbody tr').all()
  return Promise.all(
    rows.map(async (row) => {
      const [file = '', , outcome = '', number = '', note = ''] = await row.locator('td').allInnerTexts()
      return { file, outcome: OUTCOMES.find(([words]) => words.test(outcome))?.[1] ?? 'failed', number: /\d/u.test(number) ? number.trim() : null, reason: note.trim() || null }
    }),
  )
}
