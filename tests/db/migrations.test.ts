import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import { expect, test } from 'vitest'
import { MigrationFailed, StoreDamaged, StoreIsNewer } from '../../db/errors.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'
import { writeFileSync } from 'node:fs'

const now = (): Date => NOW
const adding: Migration = { up: async (db) => void (await sql`alter table units add column code text`.execute(db)) }
const failing: Migration = {
  async up(db) {
    await sql`create table half_done (id integer)`.execute(db)
    await sql`insert into no_such_table values (1)`.execute(db)
  },
}

function query<T>(dir: string, text: string): T[] {
  const db = new Database(join(dir, 'appeals.sqlite'), { readonly: true })
  const rows = db.prepare<[], T>(text).all()
  db.close()
  return rows
}

async function storeWithUnit(): Promise<string> {
  const dir = temporaryDir()
  const store = await openStore({ dir, now })
  await store.write((tx) => tx.insertInto('units').values({ name: 'Отдел расчётов' }).execute())
  await store.close()
  return dir
}

test('a new store is made by the first migration, without a backup of nothing', async () => {
  const dir = temporaryDir()
  await (await openStore({ dir, now })).close()
  expect(query<{ name: string }>(dir, 'select name from kysely_migration').map((row) => row.name)).toEqual(Object.keys(MIGRATIONS))
  expect(readdirSync(dir)).not.toContain('backups')
})

test('migrations are numbered without gaps', () => {
  expect(Object.keys(MIGRATIONS).map((name) => Number(name.slice(0, 4)))).toEqual(Object.keys(MIGRATIONS).map((_, index) => index + 1))
})

test('the next migration keeps the data and leaves a whole copy of what was before', async () => {
  const dir = await storeWithUnit()
  await (await openWith({ dir, now }, { ...MIGRATIONS, '9000_adding': adding })).close()
  expect(query(dir, 'select name, code from units')).toEqual([{ name: 'Отдел расчётов', code: null }])

  const copies = readdirSync(join(dir, 'backups'))
  expect(copies).toEqual(['2026-11-23T07-14-00Z-before-9000_adding.sqlite'])
  const copy = new Database(join(dir, 'backups', copies[0] ?? ''), { readonly: true })
  expect(copy.prepare('select * from units').all()).toEqual([expect.not.objectContaining({ code: null })])
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  copy.close()
})

test('a failed migration leaves the database as it was and says where the copy is', async () => {
  const dir = await storeWithUnit()
  const failure: unknown = await openWith({ dir, now }, { ...MIGRATIONS, '9000_adding': adding, '9001_failing': failing }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(MigrationFailed)
  expect(failure).toMatchObject({ migration: '9001_failing', backup: join(dir, 'backups', '2026-11-23T07-14-00Z-before-9000_adding.sqlite') })
  expect(query(dir, `select name from sqlite_schema where name = 'half_done'`)).toEqual([])
  expect(query(dir, `select name from pragma_table_info('units') where name = 'code'`)).toEqual([])
  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Отдел расчётов' }])
  await store.close()
})

test('a database of a later program is refused and not touched', async () => {
  const dir = await storeWithUnit()
  await (await openWith({ dir, now }, { ...MIGRATIONS, '9000_adding': adding })).close()
  const before = query(dir, 'select * from kysely_migration')
  const refusal: unknown = await openStore({ dir, now }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(StoreIsNewer)
  expect(refusal).toMatchObject({ unknownMigrations: ['9000_adding'], message: expect.stringContaining('более новой версией') })
  expect(query(dir, 'select * from kysely_migration')).toEqual(before)
})

test('a file that is not a database is called damaged, and the store can be put right and opened', async () => {
  const dir = temporaryDir()
  writeFileSync(join(dir, 'appeals.sqlite'), 'это не база'.repeat(1000))
  await expect(openStore({ dir, now })).rejects.toBeInstanceOf(StoreDamaged)
  writeFileSync(join(dir, 'appeals.sqlite'), '')
  await (await openStore({ dir, now })).close()
})
