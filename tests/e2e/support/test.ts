import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base, type ElectronApplication, type Page } from '@playwright/test'
import { openOffice, type Office } from './office.ts'
import { foundTraining } from './session.ts'

interface OfTest {
  readonly office: Office
  readonly app: ElectronApplication
  /** The first window; signed out, over a training store of its own. */
  readonly window: Page
}

interface OfWorker {
  /** Folder of settings with a training store, made once through the wizard; tests work on copies. */
  readonly training: string
}

/** Every test has its own program on its own store; nothing that a window throws passes unseen. */
export const test = base.extend<OfTest, OfWorker>({
  training: [
    // The runner reads from this pattern which fixtures are needed, and wants one even where none is.
    async ({ browserName: _ }, use) => {
      const data = mkdtempSync(path.join(tmpdir(), 'appeals-training-'))
      const office = await openOffice({ data })
      await foundTraining(office.page)
      await office.close()
      await use(data)
      rmSync(data, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  office: async ({ training }, use, info) => {
    const data = copyOf(training)
    const office = await openOffice({ data })
    await use(office)
    if (info.status !== info.expectedStatus) await attachPictures(office, (name, body) => info.attach(name, { body, contentType: 'image/png' }))
    await office.close()
    rmSync(data, { recursive: true, force: true })
    base.expect(office.thrown, 'errors thrown in the windows').toEqual([])
  },
  app: ({ office }, use) => use(office.app),
  window: ({ office }, use) => use(office.page),
})

/** A folder of settings of one's own with a copy of the store in it. */
export function copyOf(training: string): string {
  const data = mkdtempSync(path.join(tmpdir(), 'appeals-e2e-'))
  cpSync(path.join(training, 'store'), path.join(data, 'store'), { recursive: true })
  return data
}

async function attachPictures({ app }: Office, attach: (name: string, body: Buffer) => Promise<void>): Promise<void> {
  for (const [index, page] of app.windows().entries()) {
    const body = await page.screenshot({ timeout: 5_000 }).catch(() => null)
    if (body !== null) await attach(`window-${index + 1}`, body)
  }
}
