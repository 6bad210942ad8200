import { join } from 'node:path'
import { bindingFile, buildBinding, isBuilt, needsOwnBinding } from './binding.mjs'
import { buildApplication } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { SetupFailure } from './failure.mjs'
import { withReadableNames } from './locale.mjs'
import { findWorkingNode, requireStartingNode, withNodeFirst } from './node.mjs'
import { cacheFolder, root } from './places.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'
import { requireRuntime } from './runtime.mjs'
import { needs, requireSystem } from './system.mjs'

/**
 * @typedef {{ node: string, env: NodeJS.ProcessEnv }} Toolbox `env`: what every child is started with
 * @typedef {{ executable: string, folder: string, args: string[], kind: import('./runtime.mjs').RuntimeKind, electron: string, napi: number }} Runtime
 */

/** Dependencies and Node 24: enough for checks and unit tests. @returns {Promise<Toolbox>} */
export async function prepareTools() {
  requireStartingNode()
  await installDependencies()
  const node = await findWorkingNode()
  // Set by editors that are Electron themselves; it would turn our application into a bare Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return { node, env: withReadableNames(withNodeFirst(env, node)) }
}

/**
 * Everything up to the built application and the runtime that runs it.
 * @param {{ system?: import('./system.mjs').Need[], build?: boolean }} [options] `system`: what the command needs besides
 * @returns {Promise<Toolbox & { runtime: Runtime }>}
 */
export async function prepareApplication({ system = [], build = true } = {}) {
  const tools = await prepareTools()
  await requireSystem([...needs.runtime, ...system])
  const runtime = await prepareRuntime(tools)
  const binding = await prepareBinding(tools, runtime)
  if (build) await buildApplication(tools)
  return { ...tools, runtime, env: { ...tools.env, ...handOver(runtime, binding) } }
}

/** @param {Toolbox} tools @returns {Promise<Runtime>} */
async function prepareRuntime({ node, env }) {
  const electronPackage = join(root, 'node_modules', 'electron')
  const found = await requireRuntime({ env, node, electronPackage, cache: cacheFolder(), platform: process.platform, arch: process.arch })
  const asked = await run(found.executable, ['-p', 'process.versions.electron + " " + process.versions.napi'], { env: { ...env, ELECTRON_RUN_AS_NODE: '1' } })
  const [electron, napi] = asked.output.trim().split(' ')
  if (!asked.ok || !electron) throw new SetupFailure(`Electron не запускается: ${found.executable}`, { why: asked.why })
  // Chromium refuses its sandbox to root, and needs no such favour from anybody else.
  return { ...found, electron, napi: Number(napi), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}

/** @param {Toolbox} tools @param {Runtime} runtime */
async function prepareBinding({ env }, runtime) {
  if (!needsOwnBinding(runtime.napi)) return undefined
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupFailure(`Electron ${runtime.electron} слишком старый для этой программы.`, { todo: 'уберите ELECTRON_OVERRIDE_DIST_PATH: нужная версия скачается сама.' })
  }
  const cache = cacheFolder()
  if (!isBuilt(cache)) {
    await requireSystem(needs.binding)
    await step('Модуль базы данных для этого Electron (около минуты)', () => buildBinding(cache, env))
  }
  return bindingFile(cache)
}

/**
 * How the demo, the tests and the benches learn what to run; the ELECTRON_ names are those of electron-vite and of the electron package.
 * @param {Runtime} runtime @param {string | undefined} binding
 * @returns {NodeJS.ProcessEnv}
 */
const handOver = (runtime, binding) => ({
  ARM_ELECTRON: runtime.executable,
  ARM_ELECTRON_ARGS: JSON.stringify(runtime.args),
  ...(binding && { ARM_SQLITE_BINDING: binding }),
  ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
  ELECTRON_EXEC_PATH: runtime.executable,
  ELECTRON_MAJOR_VER: runtime.electron.split('.')[0],
  ...(runtime.args.includes('--no-sandbox') && { NO_SANDBOX: '1' }),
})
