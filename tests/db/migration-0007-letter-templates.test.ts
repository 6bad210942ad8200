import { expect, test } from 'vitest'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0007: a store of the version before gets a library of letters and keeps what it held', async () => {
  const store = await upgradedStore('0007', (db) => {
    db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  await store.write((tx) => tx.insertInto('letter_templates').values({ code: 'reply', kind: 'reply', topic_code: null, name: 'Ответ', heading: 'Об ответе', body: 'Сообщаем.', updated_at: NOW.toISOString(), updated_by: null }).execute())
  expect(await store.read.selectFrom('letter_templates').select(['code', 'enabled', 'version']).execute()).toEqual([{ code: 'reply', enabled: true, version: 1 }])
  expect(await store.read.selectFrom('replies').select('template_version').execute()).toEqual([])
})
