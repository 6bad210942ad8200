import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './expect.ts'

/** The next «save as» dialogs answer with this path. */
export async function choosePlace(app: ElectronApplication, filePath: string): Promise<string> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: answer })
  }, filePath)
  return filePath
}

/** Presses a «Сохранить…» button; the desktop's dialog answers with a path at once. */
export async function saveAs(app: ElectronApplication, page: Page, button: RegExp): Promise<string> {
  const filePath = path.join(tmpdir(), `saved-${process.pid}-${Date.now()}.pdf`)
  await choosePlace(app, filePath)
  await page.getByRole('button', { name: button }).click()
  await expect.poll(() => sizeOf(filePath)).toBeGreaterThan(1000)
  return filePath
}

const sizeOf = (file: string): number => {
  try {
    return readFileSync(file).length
  } catch {
    return 0
  }
}

/** What foreign programs say of a signed letter. */
export function readWithForeignPrograms(file: string): { readonly signature: string; readonly text: string } {
  const run = (program: string, args: readonly string[]) => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  return { signature: run('pdfsig', [file]), text: run('pdftotext', ['-layout', file, '-']).replace(/\s+/gu, ' ') }
}
