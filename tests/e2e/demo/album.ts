import path from 'node:path'
import type { Page } from '@playwright/test'

/** Screenshots in the order of the story: `01-wizard.png`, `02-…`. */
export class Album {
  readonly #page: Page
  readonly #folder: string
  #count = 0

  constructor(page: Page, folder: string) {
    this.#page = page
    this.#folder = folder
  }

  async take(name: string): Promise<void> {
    this.#count += 1
    const file = `${String(this.#count).padStart(2, '0')}-${name}.png`
    await this.#page.evaluate(() => document.fonts.ready.then(() => undefined))
    await this.#page.screenshot({ path: path.join(this.#folder, file), animations: 'disabled' })
    console.log(`  ${file}`)
  }
}
