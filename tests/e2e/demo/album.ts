import path from 'node:path'
import type { Page } from '@playwright/test'
import { settled } from '../support/navigation.ts'

/** Screenshots in the order of the story: `01-first-run.png`, `02-…`. */
export class Album {
  readonly #page: Page
  readonly #folder: string
  #count = 0

  constructor(page: Page, folder: string) {
    this.#page = page
    this.#folder = folder
  }

  /** A picture of what stands still: everything asked for has come. */
  async take(name: string): Promise<void> {
    await settled(this.#page)
    await this.takeAsItIs(name)
  }

  /** Whatever is on the screen now, also when it waits for something. */
  async takeAsItIs(name: string): Promise<void> {
    this.#count += 1
    const file = `${String(this.#count).padStart(2, '0')}-${name}.png`
    await this.#page.screenshot({ path: path.join(this.#folder, file), animations: 'disabled' })
    console.log(`  ${file}`)
  }
}
