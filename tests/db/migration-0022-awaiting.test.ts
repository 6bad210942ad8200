import { expect, test } from 'vitest'
import { countAwaiting, oralPage } from '../../db/queries/oral.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0022: talks of the version before that wait to become appeals are counted and listed, the newest first', async () => {
  const store = await upgradedStore('0022', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', '', 'x', '')`)
    const talk = db.prepare(`insert into oral_records (kind, number, seq, year, client_request_id, happened_on, recorded_by, recorded_at, updated_at, updated_by, outcome, identified, confidential, warned, special_conditions, appeal_type, person_sort, summary)
      values ('call', ?, ?, 2026, ?, ?, 1, '', '', 1, ?, 1, 0, 1, 0, 'application', '', '')`)
    talk.run('Т-1', 1, 'a', '2026-10-01', 'appeal')
    talk.run('Т-2', 2, 'b', '2026-10-02', 'answered')
    talk.run('Т-3', 3, 'c', '2026-10-03', 'appeal')
  })
  expect(await countAwaiting(store.read)).toBe(2)
  const { rows, total } = await oralPage(store.read, { filter: { kind: 'call', awaiting: true }, limit: 10, offset: 0 })
  expect({ total, numbers: rows.map(({ number }) => number) }).toEqual({ total: 2, numbers: ['Т-3', 'Т-1'] })
})
