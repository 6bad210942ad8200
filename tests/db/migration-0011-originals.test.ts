import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0011: documents of a store of the version before are electronic and undamaged; the new tables are there', async () => {
  const store = await upgradedStore('0011', (db) => {
    db.prepare(`insert into documents (reply_id, case_id, outgoing_number, sha256, bytes, pages, signer_id, signed_at, signed_on) values (1, 1, 'Л-0001/26/1', 'a', 1, 1, 1, '2026-11-01T07:00:00.000Z', '2026-11-01')`).run()
  })
  expect(await store.read.selectFrom('documents').select(['outgoing_number', 'kind', 'attached_by', 'damage', 'checked_at']).execute()).toEqual([{ outgoing_number: 'Л-0001/26/1', kind: 'electronic', attached_by: null, damage: null, checked_at: null }])
  for (const table of ['ink_prints', 'reply_visas', 'trusted_authorities'] as const) expect(await store.read.selectFrom(table).selectAll().execute()).toEqual([])
})
