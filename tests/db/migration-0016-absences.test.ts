import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0016: absences of the version before stay in force and can be changed from now on', async () => {
  const store = await upgradedStore('0016', (db) => {
    db.prepare(`insert into users (login, login_key, surname, name, position, password_hash, created_at) values ('a', 'a', 'Орлова', 'Анна', 'Специалист', '-', '2026-11-01T00:00:00.000Z')`).run()
    db.prepare(`insert into absences (user_id, from_date, to_date, reason) values (1, '2026-11-20', '2026-11-30', 'отпуск')`).run()
  })
  expect(await store.read.selectFrom('absences').selectAll().execute()).toEqual([
    { id: 1, user_id: 1, from_date: '2026-11-20', to_date: '2026-11-30', substitute_id: null, reason: 'отпуск', version: 1, cancelled_at: null },
  ])
})
