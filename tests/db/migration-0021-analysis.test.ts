import { expect, test } from 'vitest'
import { closedQuery, countTalks } from '../../db/queries/analysis.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0021: what was closed and said in the version before is counted', async () => {
  const store = await upgradedStore('0021', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', '', 'x', '');
      insert into cases (number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, summary, legal_due, closed_on, executor_id, updated_at)
        values ('А-1', 1, 2026, '', '', 'dispatched', '2026-10-01', '', 1, '2026-10-01', 'post', 'written', 'complaint', 'individual', '', '2026-10-31', '2026-10-20', 1, '');
      insert into oral_records (kind, number, seq, year, client_request_id, happened_on, recorded_by, recorded_at, updated_at, updated_by, outcome, identified, confidential, warned, special_conditions, appeal_type, person_sort, summary)
        values ('call', 'Т-1', 1, 2026, 'x', '2026-10-02', 1, '', '', 1, 'answered', 1, 0, 1, 0, 'application', '', '')`)
  })
  expect(await closedQuery(store.read, { closedFrom: '2026-10-01', closedTo: '2026-10-31' }).execute()).toEqual([{ closedOn: '2026-10-20', executorId: 1, cases: 1 }])
  expect(await countTalks(store.read, { from: '2026-10-01', to: '2026-10-31' })).toEqual([{ kind: 'call', outcome: 'answered', records: 1 }])
})
