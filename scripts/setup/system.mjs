import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { SetupFailure } from './failure.mjs'
import { step } from './progress.mjs'
import { run } from './run.mjs'

/**
 * What a bare Debian or Ubuntu lacks. `packages` lists the names of one package in different releases, the newest first.
 * @typedef {{ kind: 'library' | 'program' | 'file', name: string, packages: string[] }} Need
 */

/** @param {string} name @param {string[]} packages @returns {Need} */
const library = (name, ...packages) => ({ kind: 'library', name, packages })
/** @param {string} name @param {string} [pack] @returns {Need} */
const program = (name, pack = name) => ({ kind: 'program', name, packages: [pack] })

/** A part of another program, found in any of its folders. @param {string} name @param {string} pack @returns {Need} */
const file = (name, pack) => ({ kind: 'file', name, packages: [pack] })

/** @type {Record<'runtime' | 'display' | 'tests' | 'fallback' | 'binding', Need[]>} */
export const needs = {
  runtime: [
    library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3.so', 'libnss3'),
    library('libasound.so.2', 'libasound2t64', 'libasound2'),
    library('libgbm.so.1', 'libgbm1'),
    library('libXss.so.1', 'libxss1'),
    library('libXtst.so.6', 'libxtst6'),
  ],
  display: [program('Xvfb', 'xvfb')],
  tests: [program('pdfsig', 'poppler-utils'), program('qpdf'), program('openssl'), file('engines-3/gost.so', 'libengine-gost-openssl'), program('dovecot', 'dovecot-imapd')],
  fallback: [program('unzip')],
  binding: [program('g++'), program('make'), program('python3')],
}

/**
 * Installs what is missing as root; otherwise says the exact line to type and stops.
 * @param {Need[]} wanted
 */
export async function requireSystem(wanted) {
  if (process.platform !== 'linux') return
  const lacking = missing(wanted, await libraries(), isProgram)
  if (lacking.length === 0) return
  if (!isProgram('apt-get')) {
    throw new SetupFailure(`В системе не хватает: ${lacking.map((need) => need.name).join(', ')}.`, {
      todo: `установите их средствами вашей системы (в Debian это ${lacking.map((need) => need.packages.at(-1)).join(' ')}).`,
    })
  }
  if (process.getuid?.() !== 0) throw new SetupFailure(`В системе не хватает: ${lacking.map((need) => need.name).join(', ')}.`, { todo: `наберите\n\n${await typedLine(lacking)}\n\nи повторите команду.` })
  await step('Системные библиотеки', () => install(lacking))
}

/**
 * @param {Need[]} wanted
 * @param {ReadonlySet<string>} present names of shared libraries
 * @param {(name: string) => boolean} hasProgram
 * @param {(name: string) => boolean} [hasFile]
 */
export const missing = (wanted, present, hasProgram, hasFile = isThere) => wanted.filter(({ kind, name }) => !(kind === 'library' ? present.has(name) : kind === 'program' ? hasProgram(name) : hasFile(name)))

/** Where the system keeps the parts of its programs, on each kind of processor. */
const PARTS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64']

/** @param {string} name */
const isThere = (name) => PARTS.some((folder) => existsSync(join(folder, name)))

/** @param {Need[]} lacking */
async function install(lacking) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], { env })
  const packages = await available(lacking)
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages], { env })
  if (installed.ok) return
  throw new SetupFailure(`Не установились пакеты: ${packages.join(', ')}.`, {
    why: updated.ok ? installed.why : updated.why,
    todo: 'проверьте доступ к зеркалу Debian (apt-get update) и повторите команду.',
  })
}

/** @param {Need[]} lacking */
const typedLine = async (lacking) => `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${(await available(lacking)).join(' ')}`

/** The names that this release of the system knows. @param {Need[]} lacking */
const available = (lacking) =>
  Promise.all(
    lacking.map(async ({ packages }) => {
      for (const name of packages.slice(0, -1)) {
        if ((await run('apt-cache', ['show', '--no-all-versions', name])).ok) return name
      }
      return /** @type {string} */ (packages.at(-1))
    }),
  )

/** What the loader of shared libraries knows. @returns {Promise<Set<string>>} */
async function libraries() {
  // Outside root's PATH in Debian.
  const listed = await run(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p'])
  return new Set(listed.output.split('\n').map((line) => line.trim().split(' ')[0] ?? ''))
}

/** Where Debian keeps servers, outside the PATH of ordinary people. */
const SERVERS = process.platform === 'linux' ? ['/usr/sbin', '/usr/local/sbin'] : []

/** @param {string} name */
const isProgram = (name) => [...(process.env.PATH ?? '').split(delimiter), ...SERVERS].some((folder) => existsSync(join(folder, name)))
