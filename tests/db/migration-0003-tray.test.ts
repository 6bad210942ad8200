import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0003'))

test('0003: messages of the version before keep their place; what was mended is told apart from why one was not read', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  const insert = db.prepare(`insert into deliveries (channel, received_at, created_at, state, reason) values ('email', ?, ?, ?, ?)`)
  insert.run(NOW.toISOString(), NOW.toISOString(), 'registered', 'В письме не указан адрес отправителя')
  insert.run(NOW.toISOString(), NOW.toISOString(), 'quarantined', 'Файл пустой (0 байт)')
  insert.run(NOW.toISOString(), NOW.toISOString(), 'new', null)
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('deliveries').select(['state', 'reason', 'notes', 'reference_ids', 'same_as']).orderBy('id').execute()).toEqual([
    { state: 'registered', reason: null, notes: 'В письме не указан адрес отправителя', reference_ids: '[]', same_as: null },
    { state: 'quarantined', reason: 'Файл пустой (0 байт)', notes: '', reference_ids: '[]', same_as: null },
    { state: 'new', reason: null, notes: '', reference_ids: '[]', same_as: null },
  ])
  expect((await store.read.selectFrom('set_aside_grounds').select('code').orderBy('sort').execute()).map(({ code }) => code)).toEqual(['spam', 'newsletter', 'internal'])
  await store.close()
})
