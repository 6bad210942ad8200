import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../db/open.ts'
import { workInHandQueries } from '../../db/queries/absences.ts'
import { lettersOfBook, talksOfBook } from '../../db/queries/office-books.ts'
import { dueCallbacksQuery, earlierTalksQuery, oralPageQuery, talksNamedQuery, waitingCallbacksQuery, type OralFilter } from '../../db/queries/oral.ts'
import type { Store } from '../../db/store.ts'
import { NOW } from './support/temporary-store.ts'

const RECORDS = 4000

/** Four thousand calls over two years, a call back after every tenth; the last few still wait. */
function fill(dir: string): void {
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.transaction(() => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'u', 'u', 'У', 'А', '', '', '')`)
    const record = db.prepare(`insert into oral_records (id, kind, number, seq, year, client_request_id, happened_on, recorded_by, recorded_at, updated_at, updated_by, outcome,
      identified, confidential, warned, special_conditions, appeal_type, person_sort, account_key, phone_key, summary) values (?, 'call', ?, ?, 2026, ?, ?, 1, '', '', 1, 'answered', 1, 0, 1, 0, 'application', ?, ?, ?, '')`)
    const callback = db.prepare(`insert into callbacks (record_id, phone, due_at, assignee_id, state, created_by, created_at) values (?, '', ?, 1, ?, 1, '')`)
    for (let id = 1; id <= RECORDS; id += 1) {
      const day = new Date(NOW.getTime() - (RECORDS - id) * 15_000_000).toISOString()
      record.run(id, `ТЛ-${id}`, id, `r${id}`, day.slice(0, 10), `фамилия${id % 900} имя`, `${990_000_000 + (id % 2000)}`, `${9_280_000_000 + (id % 1500)}`)
      if (id % 10 === 0) callback.run(id, day, id > RECORDS - 50 ? 'waiting' : 'done')
    }
  })()
  db.close()
}

describe.each(['without statistics', 'with statistics'])('reads of the registers of talks %s', (statistics) => {
  let store: Store
  const plan = async (query: { explain(format: undefined, options: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> }) =>
    (await query.explain(undefined, sql`query plan`)).map((step) => String(step['detail'])).join('\n')
  const page = (filter: Omit<OralFilter, 'kind'>) => plan(oralPageQuery(store.read, { filter: { kind: 'call', ...filter }, limit: 50, offset: 0 }))

  beforeAll(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'appeals-'))
    await (await openStore({ dir, now: () => NOW })).close()
    fill(dir)
    if (statistics === 'with statistics') {
      const raw = new Database(join(dir, 'appeals.sqlite'))
      raw.exec('analyze')
      raw.close()
    }
    store = await openStore({ dir, now: () => NOW })
    return async () => { await store.close(); rmSync(dir, { recursive: true }) }
  })

  test('a printed journal reads on from its last row by the index, talks and letters alike', async () => {
    const period = { from: '2026-01-01', to: '2026-11-30' }
    for (const after of [null, { date: '2026-05-05', id: 7 }]) {
      const talks = await plan(talksOfBook(store.read, { kind: 'call', ...period }, { after, limit: 250 }))
      expect(talks).toContain('oral_records USING INDEX oral_records_journal')
      expect(talks).not.toContain('USE TEMP B-TREE FOR ORDER BY')
      const letters = await plan(lettersOfBook(store.read, { ...period, notAbout: 1 }, { after, limit: 250 }))
      expect(letters).toContain('dispatches USING INDEX dispatches_day')
      expect(letters).not.toContain('USE TEMP B-TREE FOR ORDER BY')
    }
  })
  test('a page of a journal follows its index, unsorted', async () => {
    const steps = await page({})
    expect(steps).toMatch(/oral_records USING INDEX oral_records_journal \(kind=\?/u)
    expect(steps).not.toMatch(/TEMP B-TREE/u)
    expect(await page({ from: '2026-11-01', to: '2026-11-23' })).toMatch(/oral_records_journal \(kind=\? AND happened_on>\? AND happened_on<\?/u)
    expect(await page({ awaiting: true })).toMatch(/oral_records_(awaiting|journal|outcomes) \(kind=\?/u)
  })

  test('a search looks into the keys, never through the register', async () => {
    for (const of of [null, { by: 1, asked: [1, 2] }]) expect(await plan(talksNamedQuery(store.read, { typed: '8 928 000-00-19', of, limit: 4 }))).not.toMatch(/SCAN oral_records/u)
    for (const seen of ['all', { by: 1, asked: [1, 2] }] as const) {
      const steps = await page({ query: '8 928 000-00-19', seen })
      expect(steps).toMatch(/INDEX oral_records_person \(person_sort>\? AND person_sort<\?\)/u)
      expect(steps).toMatch(/INDEX oral_records_phone \(phone_key=\?\)/u)
      expect(steps).toMatch(/INDEX oral_records_account \(account_key>\? AND account_key<\?\)/u)
      expect(steps).not.toMatch(/SCAN oral_records|\(kind=\?/u)
    }
    expect(await page({ query: '8 928 000-00-19', seen: 'none' })).not.toMatch(/SCAN oral_records|oral_records_(person|phone|account)/u)
  })

  test('earlier talks of a caller come from the keys', async () => {
    const steps = await plan(earlierTalksQuery(store.read, { surname: 'Фамилия7', name: '', accountNumber: '990000007', phone: '9280000007', limit: 6 }) ?? expect.fail('no query'))
    for (const index of ['person', 'account', 'phone']) expect(steps).toContain(`oral_records_${index}`)
    expect(steps).not.toMatch(/SCAN oral_records/u)
  })

  test('promised calls are read from those that wait', async () => {
    expect(await plan(dueCallbacksQuery(store.read, { assigneeIds: [1], upTo: NOW.toISOString() }))).toMatch(/INDEX callbacks_waiting/u)
    expect(await plan(waitingCallbacksQuery(store.read, { limit: 200 }))).toMatch(/callbacks USING INDEX callbacks_waiting/u)
    expect(await dueCallbacksQuery(store.read, { assigneeIds: [1], upTo: NOW.toISOString() }).executeTakeFirstOrThrow()).toEqual({ count: 5 })
    expect(await plan(dueCallbacksQuery(store.read, { assigneeIds: [1, 2], upTo: NOW.toISOString() }))).toMatch(/INDEX callbacks_waiting/u)
    expect(await plan(waitingCallbacksQuery(store.read, { assigneeIds: [1, 2], limit: 200 }))).toMatch(/callbacks USING INDEX callbacks_waiting/u)
  })

  test('what absent people have in hand is counted among what is open', async () => {
    const { cases, calls, visits } = workInHandQueries(store.read, [1, 2], 3)
    expect(await plan(cases)).toMatch(/cases USING (COVERING )?INDEX cases_\w*/u)
    expect(await plan(calls)).toMatch(/INDEX callbacks_waiting/u)
    expect(await plan(visits)).toMatch(/INDEX home_visits_planned/u)
  })
})
