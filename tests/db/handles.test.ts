import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, expectTypeOf, test } from 'vitest'
import type { ReadHandle, WriteHandle } from '../../db/handle.ts'
import { fromJson, toJson } from '../../db/schema/json.ts'
import { addCase } from './support/cases.ts'
import { addUser } from './support/people.ts'
import { temporaryStore } from './support/temporary-store.ts'

test('a read handle has nothing to write with, and a write handle reads too', () => {
  expectTypeOf<ReadHandle>().not.toHaveProperty('insertInto')
  expectTypeOf<ReadHandle>().not.toHaveProperty('updateTable')
  expectTypeOf<ReadHandle>().not.toHaveProperty('deleteFrom')
  expectTypeOf<ReadHandle>().not.toHaveProperty('schema')
  expectTypeOf<ReadHandle>().not.toHaveProperty('transaction')
  expectTypeOf<WriteHandle>().toExtend<ReadHandle>()
  expectTypeOf<ReadHandle>().not.toExtend<WriteHandle>()
})

test('the connection behind a read handle is read-only too', async () => {
  const store = await temporaryStore()
  await expect(sql`insert into units (name) values ('Отдел')`.execute(store.read)).rejects.toThrow(/readonly/u)
})

test('booleans are 0 and 1 in the table, true and false outside: under another name, in a join and when null', async () => {
  const store = await temporaryStore()
  const unitId = (await store.write((tx) => tx.insertInto('units').values({ name: 'Отдел', active: false }).returning('id').executeTakeFirstOrThrow())).id
  const userId = await store.write((tx) => addUser(tx, { unitId }))
  await store.write((tx) => addUser(tx))
  const rows = await store.read.selectFrom('users').leftJoin('units', 'units.id', 'users.unit_id')
    .select(['users.id', 'users.active as works', 'units.active as unitWorks']).where('users.active', '=', true).orderBy('users.id').execute()
  expect(rows).toEqual([{ id: userId, works: true, unitWorks: false }, { id: userId + 1, works: true, unitWorks: null }])
  expect((await sql<{ kind: string }>`select typeof(active) as kind from units`.execute(store.read)).rows).toEqual([{ kind: 'integer' }])
})

test('a generated column: the database itself says whether the clock runs', async () => {
  const store = await temporaryStore()
  const ids = await store.write(async (tx) => {
    const registrar_id = await addUser(tx)
    return [await addCase(tx, { registrar_id }), await addCase(tx, { registrar_id, status: 'dispatched' })]
  })
  expect(await store.read.selectFrom('cases').select(['id', 'open']).orderBy('id').execute()).toEqual([{ id: ids[0], open: true }, { id: ids[1], open: false }])
})

test('a Date is refused: instants and dates are text', async () => {
  const store = await temporaryStore()
  await expect(store.write((tx) => sql`insert into units (name) values (${new Date()})`.execute(tx))).rejects.toThrow('A Date cannot be stored')
})

test('JSON keeps its type', async () => {
  const store = await temporaryStore()
  await store.write((tx) => tx.insertInto('settings').values({ key: 'k', value: toJson({ days: [1, 3] }), changed_at: '2026-11-23T07:14:00.000Z' }).execute())
  const row = await store.read.selectFrom('settings').select('value').executeTakeFirstOrThrow()
  expect(fromJson(row.value)).toEqual({ days: [1, 3] })
})

test('a write that throws leaves nothing, and the next one goes on', async () => {
  const store = await temporaryStore()
  const insert = (tx: WriteHandle, name: string) => tx.insertInto('units').values({ name }).execute()
  await expect(store.write(async (tx) => { await insert(tx, 'первый'); throw new Error('передумал') })).rejects.toThrow('передумал')
  await store.write((tx) => insert(tx, 'второй'))
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'второй' }])
})

test('writes do not interleave, and reads never see what is not committed', async () => {
  const store = await temporaryStore()
  const steps: string[] = []
  const seen: number[] = []
  const slow = store.write(async (tx) => {
    await tx.insertInto('units').values({ name: 'медленный' }).execute()
    steps.push('slow begins')
    seen.push((await store.read.selectFrom('units').select('id').execute()).length)
    await sleep(30)
    steps.push('slow ends')
  })
  const quick = store.write(async (tx) => {
    steps.push('quick')
    seen.push((await tx.selectFrom('units').select('id').execute()).length)
  })
  await Promise.all([slow, quick])
  expect(steps).toEqual(['slow begins', 'slow ends', 'quick'])
  expect(seen).toEqual([0, 1])
})

test('a write inside a write is refused instead of waiting for itself for ever', async () => {
  const store = await temporaryStore()
  await expect(store.write(() => store.write(async () => 1))).rejects.toThrow('A write inside a write')
})

test('what a write started may write once it is over', async () => {
  const store = await temporaryStore()
  const later = await store.write(async () => ({ write: sleep(5).then(() => store.write(async () => 'written')) }))
  expect(await later.write).toBe('written')
})

test('a handle that outlived its write is refused', async () => {
  const store = await temporaryStore()
  const leaked = await store.write(async (tx) => ({ tx }))
  await expect(leaked.tx.insertInto('units').values({ name: 'поздно' }).execute()).rejects.toThrow('The transaction is over')
  expect(await store.read.selectFrom('units').select('id').execute()).toEqual([])
})

test('closing waits for accepted writes and refuses new ones', async () => {
  const store = await temporaryStore()
  const write = store.write(async (tx) => { await sleep(20); await tx.insertInto('units').values({ name: 'Отдел' }).execute(); return 'done' })
  await store.close()
  expect(await write).toBe('done')
  await expect(store.write(async () => 1)).rejects.toThrow('The store is closed')
})

test('a slow statement is named without its parameters', async () => {
  const slow: string[] = []
  const store = await temporaryStore({ slowMs: -1, onSlowQuery: (text) => slow.push(text) })
  await store.read.selectFrom('users').select('id').where('login', '=', 'секрет').execute()
  expect(slow.at(-1)).toBe('select "id" from "users" where "login" = ?')
})
