import { expect, test } from 'vitest'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0012: dispatches recorded before it stay as they were, and letters can be put in line', async () => {
  const store = await upgradedStore('0012', (db) => {
    db.prepare(`insert into dispatches (reply_id, case_id, channel, address, dispatched_on, postal_id, recorded_by, recorded_at) values (1, 1, 'post', 'г. Пятигорск', '2026-11-20', '35750000000017', 1, ?)`).run(NOW.toISOString())
  })
  expect(await store.read.selectFrom('dispatches').select(['postal_id', 'state', 'mail_id', 'problem', 'failed_at', 'proof_file_id', 'document_shown']).execute()).toEqual([
    { postal_id: '35750000000017', state: 'recorded', mail_id: null, problem: null, failed_at: null, proof_file_id: null, document_shown: null },
  ])
  expect(await store.read.selectFrom('outgoing_mails').selectAll().execute()).toEqual([])
})
