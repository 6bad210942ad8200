import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0020: a store of the version before learns to remind, of nothing twice, and keeps what it held', async () => {
  const store = await upgradedStore('0020', (db) => {
    db.prepare(`insert into users (login, login_key, surname, name, position, password_hash, created_at) values ('u', 'u', 'Ужов', 'А', '', '', '')`).run()
    db.prepare(`insert into cases (number, seq, year, series, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, updated_at, summary)
      values ('У-0001/26', 1, 2026, 'У', '1', 'у', 'registered', '2026-11-23', '', 1, '2026-11-23', 'post', 'written', 'complaint', 'individual', '', '')`).run()
  })
  expect(await store.read.selectFrom('users').select('surname').execute()).toEqual([{ surname: 'Ужов' }])
  expect(await store.read.selectFrom('digests').selectAll().execute()).toEqual([])
  const one = { case_id: 1, user_id: 1, step: 'before_3' as const, due_on: '2026-12-23', duty: 'assign' as const, instead_of: null, created_on: '2026-12-18', created_at: '', told_at: null, seen_at: null, done_at: null }
  await store.write((tx) => tx.insertInto('reminders').values(one).execute())
  await expect(store.write((tx) => tx.insertInto('reminders').values(one).execute())).rejects.toThrow(/UNIQUE/u)
})
