import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0007'))

test('0007: a store of the version before gets a library of letters and keeps what it held', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  await store.write((tx) => tx.insertInto('letter_templates').values({ code: 'reply', kind: 'reply', topic_code: null, name: 'Ответ', heading: 'Об ответе', body: 'Сообщаем.', updated_at: NOW.toISOString(), updated_by: null }).execute())
  expect(await store.read.selectFrom('letter_templates').select(['code', 'enabled', 'version']).execute()).toEqual([{ code: 'reply', enabled: true, version: 1 }])
  expect(await store.read.selectFrom('replies').select('template_version').execute()).toEqual([])
  await store.close()
})
