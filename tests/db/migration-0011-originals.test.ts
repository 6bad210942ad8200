import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0011'))

test('0011: documents of a store of the version before are electronic and undamaged; the new tables are there', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.pragma('foreign_keys = off')
  db.prepare(`insert into documents (reply_id, case_id, outgoing_number, sha256, bytes, pages, signer_id, signed_at, signed_on) values (1, 1, 'Л-0001/26/1', 'a', 1, 1, 1, '2026-11-01T07:00:00.000Z', '2026-11-01')`).run()
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('documents').select(['outgoing_number', 'kind', 'attached_by', 'damage', 'checked_at']).execute()).toEqual([{ outgoing_number: 'Л-0001/26/1', kind: 'electronic', attached_by: null, damage: null, checked_at: null }])
  for (const table of ['ink_prints', 'reply_visas', 'trusted_authorities'] as const) expect(await store.read.selectFrom(table).selectAll().execute()).toEqual([])
  await store.close()
})
