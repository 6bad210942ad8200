import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { root } from './places.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'
import { hashSources } from './sources.mjs'
import { toolFile } from './tools.mjs'

const SOURCES = ['domain', 'contract', 'service', 'db', 'templates', 'main', 'preload', 'renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const OUT = join(root, 'out', 'app')
const STAMP = join(OUT, '.built-from')

/** @param {{ node: string, env: NodeJS.ProcessEnv }} toolbox */
export async function buildApplication({ node, env }) {
  const sources = await hashSources(root, SOURCES)
  if ((await readFile(STAMP, 'utf8').catch(() => '')) === sources) return
  await forgetBuild()
  await step('Сборка', async () => {
    const done = await run(node, [toolFile('electron-vite'), 'build'], { cwd: root, env })
    if (!done.ok) throw new SetupFailure('Программа не собралась.', { why: done.output.trim() })
  })
  await mkdir(OUT, { recursive: true })
  await writeFile(STAMP, sources)
}

/** Whoever writes into the built folder otherwise says so first. */
export const forgetBuild = () => rm(STAMP, { force: true })
