import path from 'node:path'
import type { Page } from '@playwright/test'

const sourceRegion = (page: Page) => page.getByRole('region', { name: 'Источник' })

/** Lays scans and other files on the left half of the registration page, as the dialog does. */
export async function putFiles(page: Page, files: readonly string[]): Promise<void> {
  await page.getByTestId('choose-files').setInputFiles([...files])
  for (const file of files) await sourceRegion(page).getByRole('tab').and(page.getByTitle(path.basename(file), { exact: true })).waitFor()
}

export interface MessageFile {
  readonly name: string
  readonly bytes: Buffer
}

/** Lays one message there: the card is filled from it. */
export async function putMessage(page: Page, { name, bytes }: MessageFile): Promise<void> {
  await page.getByTestId('choose-files').setInputFiles({ name, mimeType: 'message/rfc822', buffer: bytes })
  await sourceRegion(page).getByText('Отправлено').waitFor()
}
