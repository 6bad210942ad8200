import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'electron-vite'
import { alternate, type Measured, type Turn } from './support/measure.ts'
import { openOffice, ROOT, temporaryFolder } from './support/store.ts'

const CASES = 10_000
const EMPTY = path.join(ROOT, 'out/bench/empty')
const LONGEST_START_MS = 60_000

/** From the start of the process until the page says that it shows content: the program on a store of its own, and a window with one button. */
export async function start(runs: number): Promise<Measured[]> {
  await buildEmptyWindow()
  const folders = { program: temporaryFolder(), empty: temporaryFolder() }
  const office = await openOffice(CASES, path.join(folders.program, 'store'))
  await office.service.store.close()
  const measured = await alternate({
    name: 'cold start', goal: 1.5, size: CASES,
    ours: startOf(ROOT, folders.program),
    limit: startOf(EMPTY, folders.empty),
    turns: 1,
    warmUp: 2,
  }, runs)
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true })
  return [measured]
}

async function buildEmptyWindow(): Promise<void> {
  await build({ configFile: path.join(import.meta.dirname, 'empty/electron.vite.config.ts'), logLevel: 'error' })
  mkdirSync(EMPTY, { recursive: true })
  writeFileSync(path.join(EMPTY, 'package.json'), JSON.stringify({ name: 'empty', version: '0.0.0', main: 'main/index.cjs' }))
}

/** The clock stops when the page reports, not when the process has gone; the next start waits for that. */
function startOf(application: string, data: string): Turn {
  const executable = process.env['ARM_ELECTRON']
  if (executable === undefined) throw new Error('ARM_ELECTRON does not name an Electron runtime: run `npm run bench`')
  const more: unknown = JSON.parse(process.env['ARM_ELECTRON_ARGS'] ?? '[]')
  const args = [...(Array.isArray(more) ? more.map(String) : []), application]
  return async () => {
    const started = Date.now()
    const child = spawn(executable, args, { env: { ...process.env, ARM_DATA: data, ARM_REPORT_START: '1' }, stdio: ['ignore', 'pipe', 'ignore'] })
    const gone = once(child, 'exit')
    const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST_START_MS)
    let said = ''
    let shown = Number.NaN
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part
      const report = /content-shown (\d+)/u.exec(said)
      if (report === null || !Number.isNaN(shown)) return
      shown = Number(report[1])
      child.kill()
    })
    await gone
    clearTimeout(overdue)
    if (Number.isNaN(shown)) throw new Error(`${application} has shown nothing in ${LONGEST_START_MS} ms`)
    return shown - started
  }
}
