import type { ElectronApplication, Page } from '@playwright/test'
import { setSize } from './office.ts'

/** «Новое окно» of the person's own menu; the new window asks who sits at it. */
export async function newWindow(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.getByRole('banner').first().getByRole('button').last().click()
  await page.getByRole('menuitem', { name: 'Новое окно' }).click()
  const window = await opened
  await setSize(app, 1366, 768)
  await window.getByLabel('Имя для входа').waitFor()
  return window
}
