import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashSources } from '../../scripts/setup/sources.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(folder, 'main/deep'), { recursive: true })
  writeFileSync(join(folder, 'main/index.ts'), 'one')
  writeFileSync(join(folder, 'main/deep/two.ts'), 'two')
})
afterEach(() => rmSync(folder, { recursive: true }))

const hash = () => hashSources(folder, ['main', 'package.json'])

test('the same sources give the same hash, whenever they were written', async () => {
  const before = await hash()
  writeFileSync(join(folder, 'main/index.ts'), 'one')
  expect(await hash()).toBe(before)
})

test.each([
  ['a change of content', () => writeFileSync(join(folder, 'main/deep/two.ts'), 'TWO')],
  ['a new name', () => renameSync(join(folder, 'main/index.ts'), join(folder, 'main/other.ts'))],
  ['a new file', () => writeFileSync(join(folder, 'main/three.ts'), '')],
  ['a removed file', () => rmSync(join(folder, 'main/index.ts'))],
  ['a file that appears where there was none', () => writeFileSync(join(folder, 'package.json'), '{}')],
])('%s gives another', async (_, change) => {
  const before = await hash()
  change()
  expect(await hash()).not.toBe(before)
})

test('what is outside the named paths does not count', async () => {
  const before = await hash()
  writeFileSync(join(folder, 'README.md'), 'text')
  expect(await hash()).toBe(before)
})
