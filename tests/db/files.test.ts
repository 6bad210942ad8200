import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FileDamaged } from '../../db/errors.ts'
import { openStore } from '../../db/open.ts'
import { NOW, temporaryDir, temporaryStore } from './support/temporary-store.ts'

const bytes = new TextEncoder().encode('Прошу сделать перерасчёт')

test('bytes come back, kept once, under their hash', async () => {
  const { files, dir } = await temporaryStore()
  const stored = await files.put(bytes)
  expect(stored.bytes).toBe(bytes.length)
  expect(stored.sha256).toMatch(/^[0-9a-f]{64}$/u)
  expect(files.path(stored.sha256)).toBe(join(dir, 'files', stored.sha256.slice(0, 2), stored.sha256.slice(2)))
  expect(Buffer.from(await files.get(stored.sha256)).equals(bytes)).toBe(true)

  const { ino } = statSync(files.path(stored.sha256))
  expect(await files.put(bytes)).toEqual(stored)
  expect(statSync(files.path(stored.sha256)).ino).toBe(ino)
  expect(readdirSync(join(dir, 'files', 'tmp'))).toEqual([])
})

test('an empty file and many at once', async () => {
  const { files } = await temporaryStore()
  const empty = await files.put(new Uint8Array())
  expect((await files.get(empty.sha256)).length).toBe(0)
  const stored = await Promise.all(Array.from({ length: 20 }, (_, index) => files.put(Buffer.from(`файл ${index % 4}`))))
  expect(new Set(stored.map((file) => file.sha256)).size).toBe(4)
})

test('a changed file, a cut file and a missing file are named damaged; storing the bytes again heals them', async () => {
  const { files } = await temporaryStore()
  const { sha256 } = await files.put(bytes)
  const path = files.path(sha256)

  const changed = readFileSync(path)
  changed[3] = (changed[3] ?? 0) ^ 1
  writeFileSync(path, changed)
  await expect(files.get(sha256)).rejects.toMatchObject({ name: 'FileDamaged', sha256, reason: 'changed' })
  await files.put(bytes)
  expect(Buffer.from(await files.get(sha256)).equals(bytes)).toBe(true)

  truncateSync(path, 5)
  await expect(files.get(sha256)).rejects.toBeInstanceOf(FileDamaged)
  await files.put(bytes)
  await expect(files.get('0'.repeat(64))).rejects.toMatchObject({ reason: 'missing' })
})

test('a name that is not a hash leads nowhere', async () => {
  const { files } = await temporaryStore()
  expect(() => files.path('../../etc/passwd')).toThrow(TypeError)
  await expect(files.get('8d1c3a')).rejects.toBeInstanceOf(TypeError)
})

test('leftovers of a crash are swept at the start; beside other programs only old ones', async () => {
  const dir = temporaryDir()
  const temporary = join(dir, 'files', 'tmp')
  mkdirSync(temporary, { recursive: true })
  writeFileSync(join(temporary, 'old'), 'x')
  utimesSync(join(temporary, 'old'), new Date('2026-01-01'), new Date('2026-01-01'))
  writeFileSync(join(temporary, 'young'), 'x')

  await (await openStore({ dir, now: () => NOW, exclusive: false })).close()
  expect(readdirSync(temporary)).toEqual(['young'])
  await (await openStore({ dir, now: () => NOW })).close()
  expect(readdirSync(temporary)).toEqual([])
})
