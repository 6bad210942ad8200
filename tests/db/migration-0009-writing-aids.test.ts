import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isUniqueViolation } from '../../db/errors.ts'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0009'))

test('0009: a store of the version before gets words and phrases and keeps what it held; a word is once in a dictionary', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  db.close()

  const store = await openStore({ dir, now })
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
  await store.close()
})
