import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0015: cases of the version before know by how many days they were late', async () => {
  const store = await upgradedStore('0015', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', '', 'x', '')`)
    const card = db.prepare(`insert into cases (number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, summary, legal_due, closed_on, updated_at)
      values (?, 1, 2026, '', '', ?, '2026-10-01', '', 1, '2026-10-01', 'post', 'written', 'complaint', 'individual', '', '2026-10-31', ?, '')`)
    card.run('А-1', 'dispatched', '2026-11-03')
    card.run('А-2', 'dispatched', '2026-10-30')
    card.run('А-3', 'in_work', null)
    card.run('А-4', 'annulled', '2026-11-03')
  })
  expect(await store.read.selectFrom('cases').select(['number', 'late_days']).orderBy('id').execute()).toEqual([
    { number: 'А-1', late_days: 3 }, { number: 'А-2', late_days: -1 }, { number: 'А-3', late_days: null }, { number: 'А-4', late_days: null },
  ])
})
