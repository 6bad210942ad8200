import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { npm } from './npm.mjs'
import { root } from './places.mjs'
import { step } from './progress.mjs'

/** @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock */

/**
 * npm writes its own record of what it installed, and writes it last: an interrupted installation has none. Comparing it with the lock file
 * also notices a lock file that came with a later commit, and accepts what a developer has installed by hand.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export const isInstalled = (wanted, installed) =>
  installed !== undefined &&
  Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed.packages[path]
    if (!found) return Boolean(optional) // of another platform
    return found.version === version && found.integrity === integrity
  })

/** No install scripts: none is needed, and one (a build of better-sqlite3 that builds nothing) would ask for a compiler. */
const OPTIONS = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund']

export async function installDependencies(folder = root) {
  const wanted = await readLock(join(folder, 'package-lock.json'))
  if (!wanted) throw new SetupFailure('Нет файла package-lock.json.', { todo: 'возьмите свежую копию проекта.' })
  const installed = await readLock(join(folder, 'node_modules', '.package-lock.json'))
  if (isInstalled(wanted, installed)) return
  await step('Зависимости', async () => {
    const done = await npm([...installCommand(process.platform, Boolean(installed)), ...OPTIONS], { cwd: folder })
    if (done.ok) return
    throw new SetupFailure('Не установились зависимости (npm).', {
      why: done.why,
      todo: 'проверьте доступ к реестру npm (npm ping) и свободное место, затем повторите команду.',
    })
  })
}

/**
 * On Windows this very program may be run by the Node of node_modules, and a running file cannot be deleted, as `npm ci` would.
 * @param {string} platform @param {boolean} present
 */
export const installCommand = (platform, present) => (platform === 'win32' && present ? ['install', '--no-save'] : ['ci'])

/** @param {string} file @returns {Promise<Lock | undefined>} */
const readLock = async (file) => {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
