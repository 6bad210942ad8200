import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { fromJson } from '../../db/schema/json.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0008'))
const BODY = 'Сообщаем следующее.\n\n1. Плата начислена верно.\n2. Пени нет.\nСрок — месяц.'

test('0008: letters typed as plain text become documents, with their plain wording beside them', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.pragma('foreign_keys = off')
  const at = NOW.toISOString()
  db.prepare(`insert into replies (id, case_id, kind, author_id, executor_id, created_at, updated_at, body) values (1, 1, 'reply', 1, 1, ?, ?, ?), (2, 2, 'reply', 1, 1, ?, ?, '')`).run(at, at, BODY, at, at)
  db.prepare(`insert into reply_versions (reply_id, version, subject, salutation, saved_by, saved_at, body) values (1, 1, '', '', 1, ?, 'Первое слово')`).run(at)
  db.prepare(`insert into reply_remarks (reply_id, text, author_id, created_at) values (1, 'Короче', 1, ?)`).run(at)
  db.close()

  const store = await openStore({ dir, now })
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
  await store.close()
})
