import Database from 'better-sqlite3'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { appendAudit } from '../../db/audit/append.ts'
import { verifyAudit } from '../../db/audit/verify.ts'
import { canonicalJson } from '../../db/canonical-json.ts'
import { openStore } from '../../db/open.ts'
import { timelineQuery } from '../../db/queries/timeline.ts'
import type { Store } from '../../db/store.ts'
import { addCase } from './support/cases.ts'
import { addUser } from './support/people.ts'
import { NOW, temporaryStore } from './support/temporary-store.ts'

const at = NOW.toISOString()
const actor = { userId: null, name: 'Лампочкина А.П.' }
let store: Store

beforeEach(async () => {
  store = await temporaryStore()
  await store.write(async (tx) => {
    for (let day = 1; day <= 5; day += 1) await appendAudit(tx, { at, actor, action: 'rule.changed', entity: 'rule', entityId: day, before: { days: day }, after: { days: day + 1 } })
  })
})

test('an untouched journal is whole, an empty one too', async () => {
  expect(await verifyAudit(store.read)).toEqual({ records: 5, valid: true, firstBroken: null, reason: null })
  expect(await verifyAudit((await temporaryStore()).read)).toEqual({ records: 0, valid: true, firstBroken: null, reason: null })
})

test('the same content in another order of keys is the same text', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe(canonicalJson({ a: null, b: [{ d: 1 }] }))
})

test.each([
  ['update audit set note = 1 where seq = 2'],
  ['delete from audit where seq = 2'],
  [`insert or replace into audit select seq, at, actor_id, 'Другой', action, entity, entity_id, case_id, before_json, after_json, note, prev_hash, hash from audit where seq = 2`],
  ['delete from audit_head'],
])('the database refuses: %s', async (statement) => {
  await expect(store.write((tx) => sql.raw(statement).execute(tx))).rejects.toThrow('audit is append-only')
})

describe('a change past the program', () => {
  const tampering = [
    { how: 'a changed word', statements: [`update audit set after_json = '{"days":99}' where seq = 3`], firstBroken: 3, reason: 'Запись № 3 изменена после внесения.' },
    { how: 'another actor', statements: [`update audit set actor_name = 'Другой' where seq = 1`], firstBroken: 1, reason: 'Запись № 1 изменена после внесения.' },
    { how: 'a record taken out', statements: ['delete from audit where seq = 2'], firstBroken: 2, reason: 'Запись № 2 удалена из журнала.' },
    { how: 'the first record taken out', statements: ['delete from audit where seq = 1'], firstBroken: 1, reason: 'Запись № 1 удалена из журнала.' },
    { how: 'the end cut off', statements: ['delete from audit where seq > 3'], firstBroken: 4, reason: 'Записи начиная с № 4 удалены из журнала.' },
    { how: 'everything cut off', statements: ['delete from audit'], firstBroken: 1, reason: 'Записи начиная с № 1 удалены из журнала.' },
    { how: 'a record put in', statements: [`insert into audit select 6, at, actor_id, actor_name, action, entity, entity_id, case_id, before_json, after_json, note, hash, hash from audit where seq = 5`], firstBroken: 6, reason: 'Запись № 6 изменена после внесения.' },
    { how: 'two records changed', statements: [`update audit set at = '2020-01-01T00:00:00.000Z' where seq in (2, 4)`], firstBroken: 2, reason: 'Запись № 2 изменена после внесения.' },
    { how: 'a hash made anew', statements: [`update audit set hash = 'f' where seq = 5`, `update audit_head set hash = 'f'`], firstBroken: 5, reason: 'Запись № 5 изменена после внесения.' },
  ]

  test.each(tampering)('$how is found at record $firstBroken', async ({ statements, firstBroken, reason }) => {
    await store.close()
    const raw = new Database(join(store.dir, 'appeals.sqlite'))
    for (const name of ['audit_no_update', 'audit_no_delete', 'audit_in_order', 'audit_head_no_delete']) raw.exec(`drop trigger ${name}`)
    for (const statement of statements) raw.exec(statement)
    raw.close()
    const again = await openStore({ dir: store.dir, now: () => NOW })
    expect(await verifyAudit(again.read)).toMatchObject({ valid: false, firstBroken, reason })
    await again.close()
  })
})

test('more records than are read at a time', async () => {
  await store.write(async (tx) => {
    for (let index = 0; index < 2500; index += 1) await appendAudit(tx, { at, actor, action: 'session.signed_in', entity: 'session' })
  })
  expect(await verifyAudit(store.read)).toMatchObject({ records: 2505, valid: true })
})

test('the timeline of a case: its records only, with or without those who looked', async () => {
  const caseId = await store.write(async (tx) => {
    const registrar_id = await addUser(tx)
    const id = await addCase(tx, { registrar_id })
    const other = await addCase(tx, { registrar_id })
    for (const action of ['case.registered', 'case.view', 'document.opened', 'case.reopened']) await appendAudit(tx, { at, actor, action, entity: 'case', entityId: id, caseId: id, after: { action } })
    await appendAudit(tx, { at, actor, action: 'case.registered', entity: 'case', entityId: other, caseId: other })
    return id
  })
  expect((await timelineQuery(store.read, { caseId }).execute()).map((entry) => entry.after_json)).toEqual(['{"action":"case.registered"}', '{"action":"case.reopened"}'])
  expect((await timelineQuery(store.read, { caseId, views: true }).execute()).map((entry) => entry.action)).toEqual(['case.registered', 'case.view', 'document.opened', 'case.reopened'])
})
