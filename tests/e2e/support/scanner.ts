import { copyFileSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { expect } from './expect.ts'
import { openSection } from './navigation.ts'
import { FIXTURES } from './office.ts'

/** The administrator names a fresh folder for the scanner; answers its path. */
export async function nameScanFolder(app: ElectronApplication, page: Page): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scanner-'))
  await app.evaluate(({ dialog }, answer) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answer] })
  }, folder)
  await openSection(page, 'Настройки')
  await page.getByRole('link', { name: 'Сканы и файлы' }).click()
  await page.getByRole('switch', { name: 'Принимать сканы из папки' }).click()
  await page.getByRole('button', { name: 'Выбрать…' }).click()
  await expect(page.getByRole('textbox', { name: 'Папка' })).toHaveValue(folder)
  await page.getByRole('button', { name: 'Сохранить настройки' }).click()
  await page.getByText('папка сканера под наблюдением').waitFor()
  return folder
}

/** The scanner writes sheets into its folder. */
export function scanInto(folder: string, ...names: readonly string[]): void {
  for (const name of names) copyFileSync(path.join(FIXTURES, 'scans', name), path.join(folder, name))
}

export const takenOriginals = (folder: string): string[] => readdirSync(path.join(folder, 'Принято')).toSorted()

export const scanTray = (page: Page): Locator => page.getByRole('region', { name: 'Со сканера' })
