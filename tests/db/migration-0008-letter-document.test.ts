import { expect, test } from 'vitest'
import { fromJson } from '../../db/schema/json.ts'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

const BODY = 'Сообщаем следующее.\n\n1. Плата начислена верно.\n2. Пени нет.\nСрок — месяц.'

test('0008: letters typed as plain text become documents, with their plain wording beside them', async () => {
  const store = await upgradedStore('0008', (db) => {
    const at = NOW.toISOString()
    const card = db.prepare(`insert into cases (id, number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, updated_at, summary)
      values (?, ?, ?, 2026, ?, '', 'in_work', '2026-11-23', '', 1, '2026-11-23', 'post', 'written', 'complaint', 'individual', '', '')`)
    for (const id of [1, 2]) card.run(id, `А-${id}`, id, `А-${id}`)
    db.prepare(`insert into replies (id, case_id, kind, author_id, executor_id, created_at, updated_at, body) values (1, 1, 'reply', 1, 1, ?, ?, ?), (2, 2, 'reply', 1, 1, ?, ?, '')`).run(at, at, BODY, at, at)
    db.prepare(`insert into reply_versions (reply_id, version, subject, salutation, saved_by, saved_at, body) values (1, 1, '', '', 1, ?, 'Первое слово')`).run(at)
    db.prepare(`insert into reply_remarks (reply_id, text, author_id, created_at) values (1, 'Короче', 1, ?)`).run(at)
  })
  const [written, empty] = await store.read.selectFrom('replies').select(['body', 'document_json']).orderBy('id').execute()
  expect(written?.body).toBe(BODY)
  expect(written && fromJson(written.document_json)).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Сообщаем следующее.' }] },
    { kind: 'list', ordered: true, items: [[{ text: 'Плата начислена верно.' }], [{ text: 'Пени нет.' }]] },
    { kind: 'paragraph', runs: [{ text: 'Срок — месяц.' }] },
  ])
  expect(empty && fromJson(empty.document_json)).toEqual([])
  expect((await store.read.selectFrom('reply_versions').select('document_json').execute()).map(({ document_json }) => fromJson(document_json))).toEqual([[{ kind: 'paragraph', runs: [{ text: 'Первое слово' }] }]])
  expect(await store.read.selectFrom('reply_remarks').select(['text', 'quote_json']).execute()).toEqual([{ text: 'Короче', quote_json: null }])
})
