import Database from 'better-sqlite3'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { verifyAudit } from '../../db/audit/verify.ts'
import { openStore } from '../../db/open.ts'
import { EVERY_CASE } from '../../db/search/scope.ts'
import { searchCaseIds } from '../../db/search/search.ts'
import { addUser } from './support/people.ts'
import { kill, nextLine, start } from './support/run.ts'
import { NOW, temporaryDir, temporaryStore } from './support/temporary-store.ts'

test('write-ahead log, full sync, foreign keys', async () => {
  const store = await temporaryStore()
  const pragma = (name: string) => store.write(async (tx) => Object.values((await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(tx)).rows[0] ?? {})[0])
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  expect(await pragma('recursive_triggers')).toBe(1)
  expect(await pragma('busy_timeout')).toBeGreaterThan(1000)
  await expect(store.write((tx) => tx.insertInto('absences').values({ user_id: 99, from_date: '2026-01-01', to_date: '2026-01-02' }).execute())).rejects.toThrow(/FOREIGN KEY/u)
})

test('killed in the middle of writes: every acknowledged card is there, nothing is half there', { timeout: 120_000 }, async () => {
  const dir = temporaryDir()
  const prepared = await openStore({ dir, now: () => NOW })
  await prepared.write((tx) => addUser(tx))
  await prepared.close()

  for (const writes of [1, 7, 40]) {
    const registrar = start('registrar.ts', dir, '1000000')
    const acknowledged: string[] = []
    while (acknowledged.length < writes) acknowledged.push(await nextLine(registrar))
    await kill(registrar)
    for (let line = await registrar.lines.next(); line.done !== true; line = await registrar.lines.next()) acknowledged.push(line.value)

    const store = await openStore({ dir, now: () => NOW })
    expect(store.integrity()).toEqual({ ok: true, problems: [] })
    const cards = await store.read.selectFrom('cases').select(['id', 'seq', 'number']).orderBy('seq').execute()
    expect(cards.map((card) => card.number)).toEqual(expect.arrayContaining(acknowledged))
    expect(cards.map((card) => card.seq)).toEqual(cards.map((_, index) => index + 1))
    // The card, its number, its words and its audit record stand or fall together.
    const numbers = await store.read.selectFrom('numbers').select('case_id').orderBy('seq').execute()
    expect(numbers.map((number) => number.case_id)).toEqual(cards.map((card) => card.id))
    expect(await verifyAudit(store.read)).toMatchObject({ records: cards.length, valid: true })
    expect((await searchCaseIds(store.read, 'разобраться', { limit: 10_000, offset: 0 }, EVERY_CASE)).length).toBe(cards.length)
    await store.close()
  }
})

test('a backup made between writes is a whole store of its own', async () => {
  const store = await temporaryStore()
  await store.write((tx) => addUser(tx, { surname: 'Лампочкин' }))
  const path = await store.backup('before move')
  await store.write((tx) => addUser(tx, { surname: 'Поздний' }))
  expect(path).toBe(join(store.dir, 'backups', '2026-11-23T07-14-00Z-before_move.sqlite'))
  const copy = new Database(path, { readonly: true })
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.prepare('select surname from users').all()).toEqual([{ surname: 'Лампочкин' }])
  copy.close()
})
