import { expect, test } from 'vitest'
import { isUniqueViolation } from '../../db/errors.ts'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0009: a store of the version before gets words and phrases and keeps what it held; a word is once in a dictionary', async () => {
  const store = await upgradedStore('0009', (db) => {
    db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  const at = NOW.toISOString()
  const word = { owner_id: null, word: 'Энергосбыт', word_key: 'энергосбыт', added_at: at, added_by: null }
  await store.write(async (tx) => {
    await tx.insertInto('spelling_words').values(word).execute()
    await tx.insertInto('phrases').values({ code: null, owner_id: null, section: 'Начало', topic_code: null, body: 'Сообщаем.', updated_at: at, updated_by: null }).execute()
  })
  expect(await store.read.selectFrom('spelling_words').select(['word', 'active', 'version']).execute()).toEqual([{ word: 'Энергосбыт', active: true, version: 1 }])
  expect(await store.read.selectFrom('phrases').select(['enabled', 'version']).execute()).toEqual([{ enabled: true, version: 1 }])
  const twice: unknown = await store.write((tx) => tx.insertInto('spelling_words').values(word).execute()).catch((error: unknown) => error)
  expect(isUniqueViolation(twice)).toBe(true)
})
