import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'

export const ROOT = path.join(import.meta.dirname, '../../..')
export const FIXTURES = path.join(ROOT, 'tests/fixtures')

export interface OfficeOptions {
  /** Moscow date the store's clock begins at. */
  readonly today?: string
  /** Folder of settings and store; a fresh one when absent. */
  readonly data?: string
  readonly env?: Readonly<Record<string, string>>
  /** The desktop's error box would wait for a hand: its words are only noted. */
  readonly silent?: boolean
}

export interface Office {
  readonly app: ElectronApplication
  readonly page: Page
  readonly data: string
  /** What the windows threw and nobody caught. */
  readonly thrown: string[]
  readonly close: () => Promise<void>
}

/** Starts the built application in real Electron, as a person would, on a store of its own. */
export async function openOffice({ today = '2026-11-23', data, env = {}, silent = false }: OfficeOptions = {}): Promise<Office> {
  const folder = data ?? mkdtempSync(path.join(tmpdir(), 'appeals-e2e-'))
  const executablePath = process.env['ARM_ELECTRON']
  if (executablePath === undefined || !existsSync(executablePath)) throw new Error('ARM_ELECTRON does not name an Electron runtime; run `npm test` or `npm run demo`')
  const more: unknown = JSON.parse(process.env['ARM_ELECTRON_ARGS'] ?? '[]')
  const args = [...(Array.isArray(more) ? more.map(String) : []), '--force-device-scale-factor=1', ROOT]
  const app = await _electron.launch({ executablePath, args, cwd: ROOT, env: { ...inherited(), ...env, ARM_DATA: folder, ARM_TODAY: today }, timeout: 60_000 })
  if (silent) await app.evaluate(({ dialog }) => void (dialog.showMessageBox = () => new Promise(() => undefined)))
  const thrown: string[] = []
  app.on('window', (window) => {
    window.on('pageerror', (error) => thrown.push(error.message))
    // Listened to from the first moment: the question for a file never opens as a window of the system that nobody answers.
    window.on('filechooser', () => undefined)
  })
  const page = await app.firstWindow()
  await setSize(app, 1366, 768)
  return {
    app,
    page,
    data: folder,
    thrown,
    close: async () => {
      await app.close()
      if (data === undefined) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The page area of every window, as on a small office monitor. */
export async function setSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setMenuBarVisibility(false)
      window.setContentSize(size.width, size.height)
    }
  }, { width, height })
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
