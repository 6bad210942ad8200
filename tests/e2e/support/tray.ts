import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'
import { marked } from './navigation.ts'

/** Keys only. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** What the right column says of the open message. */
export const traySide = (page: Page) => page.getByRole('region', { name: 'Что с письмом' })

/** The message lies beside the card that is being filled. */
export async function messageOnDesk(page: Page, fileName: string): Promise<void> {
  await page.getByRole('region', { name: 'Источник' }).getByRole('tab', { name: fileName }).waitFor()
}

/** Ctrl+K, the beginning of a word, Enter on the first that is offered. */
export async function callCommandByKeys(page: Page, words: string, option: string): Promise<void> {
  await press(page, 'Control+k')
  await page.keyboard.type(words)
  await marked(page, option)
  await press(page, 'Enter')
}

export async function openTray(page: Page): Promise<void> {
  await callCommandByKeys(page, 'входящая', 'Входящая почта')
  await page.getByRole('heading', { level: 1, name: 'Входящая почта' }).waitFor()
  await page.getByRole('tab', { name: /^Ждут решения/u }).waitFor()
}

export interface MailPayload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const payloadOf = async (file: string | MailPayload): Promise<MailPayload> =>
  typeof file === 'string' ? { name: path.basename(file), mimeType: 'message/rfc822', buffer: await readFile(file) } : file

/** Tab until the field has the focus; a field that cannot be reached so is a defect. */
export async function tabTo(page: Page, field: Locator): Promise<void> {
  for (let stop = 0; stop < 24; stop += 1) {
    if (await field.evaluate((node) => node === document.activeElement)) return
    await press(page, 'Tab')
  }
  await expect(field).toBeFocused()
}

/** Takes files into the tray by Ctrl+O and Enter; answers when the tray is back. */
export async function takeMails(page: Page, files: readonly (string | MailPayload)[], summary = /Обработано/u): Promise<void> {
  const payloads = await Promise.all(files.map(payloadOf))
  const chooser = page.waitForEvent('filechooser')
  await press(page, 'Control+o')
  await (await chooser).setFiles(payloads)
  const start = page.getByRole('button', { name: /^Принять/u })
  await expect(start).toBeFocused()
  await press(page, 'Enter')
  const back = page.getByRole('button', { name: 'К входящей почте' })
  await expect(back).toBeFocused({ timeout: 60_000 })
  await expect(page.getByText(summary)).toBeVisible()
  await press(page, 'Enter')
  await page.getByRole('tab', { name: /^Ждут решения/u }).waitFor()
}
