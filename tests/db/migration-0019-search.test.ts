import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0019: cases of the version before that have remarks or notes wait to be indexed', async () => {
  const store = await upgradedStore('0019_search', (db) => {
    db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', '', 'x', '')`)
    const card = db.prepare(`insert into cases (id, number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, summary, updated_at)
      values (?, ?, 1, 2026, '', '', 'in_work', '2026-10-01', '', 1, '2026-10-01', 'post', 'written', 'complaint', 'individual', '', '')`)
    for (const id of [1, 2, 3]) card.run(id, `А-${id}`)
    db.exec(`insert into replies (id, case_id, kind, state, author_id, executor_id, created_at, updated_at) values (7, 1, 'reply', 'returned', 1, 1, '', '')`)
    db.exec(`insert into reply_remarks (reply_id, text, author_id, created_at) values (7, 'Уточните', 1, ''), (7, 'И ещё', 1, '')`)
    db.exec(`insert into case_notes (case_id, kind, text, created_by, created_at) values (3, 'note', 'Звонил', 1, '')`)
  })
  expect(await store.read.selectFrom('search_queue').selectAll().orderBy('case_id').execute()).toEqual([{ case_id: 1 }, { case_id: 3 }])
})
