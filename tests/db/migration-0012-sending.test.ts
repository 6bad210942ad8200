import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { temporaryDir, NOW } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0012'))

test('0012: dispatches recorded before it stay as they were, and letters can be put in line', async () => {
  const dir = temporaryDir()
  await (await openWith({ dir, now }, BEFORE)).close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.pragma('foreign_keys = off')
  db.prepare(`insert into dispatches (reply_id, case_id, channel, address, dispatched_on, postal_id, recorded_by, recorded_at) values (1, 1, 'post', 'г. Пятигорск', '2026-11-20', '35750000000017', 1, ?)`).run(NOW.toISOString())
  db.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('dispatches').select(['postal_id', 'state', 'mail_id', 'problem', 'failed_at', 'proof_file_id', 'document_shown']).execute()).toEqual([
    { postal_id: '35750000000017', state: 'recorded', mail_id: null, problem: null, failed_at: null, proof_file_id: null, document_shown: null },
  ])
  expect(await store.read.selectFrom('outgoing_mails').selectAll().execute()).toEqual([])
  await store.close()
})
