import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fallbackFolder } from '../../scripts/setup/fallbackRuntime.mjs'
import { findRuntime } from '../../scripts/setup/runtime.mjs'

/** @type {string} */
let folder
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'runtime-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** @param {string} path @param {string} [text] */
const put = (path, text = '') => {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
/** @param {NodeJS.ProcessEnv} [env] */
const look = (env = {}, platform = 'linux') =>
  findRuntime({ env, electronPackage: join(folder, 'package'), cache: join(folder, 'cache'), platform, arch: 'x64' })

const putOfficial = (version = '45.4.1') => {
  put('package/dist/electron')
  put('package/dist/version', version)
  put('package/path.txt', 'electron')
}
const putFallback = () => put(join(fallbackFolder('cache'), 'electron'))

describe('which Electron is taken', () => {
  beforeEach(() => put('package/package.json', '{ "version": "45.4.1" }'))

  test('none on a fresh clone', () => expect(look()).toBeUndefined())

  test('the one the user points at, before every other', () => {
    put('mine/electron')
    putOfficial()
    putFallback()
    expect(look({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'mine') })).toMatchObject({ kind: 'override', executable: join(folder, 'mine/electron') })
  })

  test('a pointer to nowhere is a mistake to be told, not to be passed over', () => {
    putOfficial()
    expect(() => look({ ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'absent') })).toThrow(/ELECTRON_OVERRIDE_DIST_PATH нет Electron/)
  })

  test('the official one, before the fallback', () => {
    putOfficial()
    putFallback()
    expect(look()).toMatchObject({ kind: 'installed' })
  })

  test('the fallback, when the official one is of another version', () => {
    putOfficial('44.0.0')
    putFallback()
    expect(look()).toMatchObject({ kind: 'fallback' })
  })

  test('the fallback, when unpacking the official one was interrupted', () => {
    putOfficial()
    rmSync(join(folder, 'package/path.txt'))
    putFallback()
    expect(look()).toMatchObject({ kind: 'fallback' })
  })

  test('never the fallback on another system', () => {
    putFallback()
    expect(look({}, 'darwin')).toBeUndefined()
  })
})
