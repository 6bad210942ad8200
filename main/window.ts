import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, screen, type Rectangle } from 'electron'
import { APP_ORIGIN } from './app-protocol.ts'
import { preloadPath } from './paths.ts'

const FIRST_SIZE = { width: 1366, height: 768 }
/** Below this the card beside its scan no longer fits. */
const SMALLEST = { minWidth: 1280, minHeight: 680 }

const stateFile = () => path.join(app.getPath('userData'), 'window.json')

/** Opens a window where the last one stood. */
export function openWindow(): BrowserWindow {
  const { bounds, maximised } = lastState()
  const window = new BrowserWindow({
    ...SMALLEST,
    ...bounds,
    show: false,
    title: 'АРМ «Обращения»',
    backgroundColor: '#f5f6f8',
    webPreferences: { preload: preloadPath(), contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false },
  })
  if (maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(window))
  const development = process.env['ELECTRON_RENDERER_URL']
  void window.loadURL(!app.isPackaged && development !== undefined ? development : `${APP_ORIGIN}/index.html`)
  return window
}

function remember(window: BrowserWindow): void {
  try {
    writeFileSync(stateFile(), JSON.stringify({ bounds: window.getNormalBounds(), maximised: window.isMaximized() }))
  } catch {
    // A place that cannot be remembered is no reason to keep the window from closing.
  }
}

function lastState(): { bounds: Partial<Rectangle>; maximised: boolean } {
  const first = { bounds: FIRST_SIZE, maximised: false }
  try {
    const saved: unknown = JSON.parse(readFileSync(stateFile(), 'utf8'))
    if (!isState(saved)) return first
    const { bounds } = saved
    const visible = screen.getAllDisplays().some(({ workArea }) => bounds.x < workArea.x + workArea.width - 100 && bounds.x + bounds.width > workArea.x + 100 && bounds.y >= workArea.y - 10 && bounds.y < workArea.y + workArea.height - 100)
    return visible ? saved : { ...first, maximised: saved.maximised }
  } catch {
    return first
  }
}

function isState(value: unknown): value is { bounds: Rectangle; maximised: boolean } {
  if (typeof value !== 'object' || value === null || !('bounds' in value) || !('maximised' in value)) return false
  const { bounds } = value
  return typeof bounds === 'object' && bounds !== null && ['x', 'y', 'width', 'height'].every((key) => key in bounds && Number.isFinite(Reflect.get(bounds, key)))
}
