import { expect, test } from 'vitest'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0002: a store of the version before gets a place for mailboxes and keeps what it held', async () => {
  const store = await upgradedStore('0002', (db) => {
    db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  await store.write((tx) =>
    tx
      .insertInto('mailboxes')
      .values({ name: 'Приёмная', host: 'mail.example.ru', port: 993, security: 'tls', login: 'desk', ca_pem: null, folder: 'INBOX', since: null, after_processing: 'leave', done_folder: null, poll_minutes: 5, problem: null, checked_at: null, next_try_at: null, changed_at: NOW.toISOString(), changed_by: null })
      .execute(),
  )
  expect(await store.read.selectFrom('mailboxes').select(['name', 'state', 'enabled', 'received', 'version']).execute()).toEqual([{ name: 'Приёмная', state: 'new', enabled: true, received: 0, version: 1 }])
})
