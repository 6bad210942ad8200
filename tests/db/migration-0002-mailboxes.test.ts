import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0002'))

test('0002: a store of the version before gets a place for mailboxes and keeps what it held', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  await store.write((tx) =>
    tx
      .insertInto('mailboxes')
      .values({ name: 'Приёмная', host: 'mail.example.ru', port: 993, security: 'tls', login: 'desk', ca_pem: null, folder: 'INBOX', since: null, after_processing: 'leave', done_folder: null, poll_minutes: 5, problem: null, checked_at: null, next_try_at: null, changed_at: NOW.toISOString(), changed_by: null })
      .execute(),
  )
  expect(await store.read.selectFrom('mailboxes').select(['name', 'state', 'enabled', 'received', 'version']).execute()).toEqual([{ name: 'Приёмная', state: 'new', enabled: true, received: 0, version: 1 }])
  await store.close()
})
