import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0014: a store of the version before learns how names are declined and keeps what it held', async () => {
  const store = await upgradedStore('0014', (db) => {
    db.prepare(`insert into units (name) values ('Канцелярия')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Канцелярия' }])
  expect(await store.read.selectFrom('name_forms').selectAll().execute()).toEqual([])
})
