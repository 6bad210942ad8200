import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0014'))

test('0014: a store of the version before learns how names are declined and keeps what it held', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  expect(await store.read.selectFrom('name_forms').selectAll().execute()).toEqual([])
  await store.close()
})
