import { expect, test } from 'vitest'
import { NOW } from './support/temporary-store.ts'
import { upgradedStore } from './support/upgraded-store.ts'

test('0003: messages of the version before keep their place; what was mended is told apart from why one was not read', async () => {
  const store = await upgradedStore('0003', (db) => {
    const insert = db.prepare(`insert into deliveries (channel, received_at, created_at, state, reason) values ('email', ?, ?, ?, ?)`)
    insert.run(NOW.toISOString(), NOW.toISOString(), 'registered', 'В письме не указан адрес отправителя')
    insert.run(NOW.toISOString(), NOW.toISOString(), 'quarantined', 'Файл пустой (0 байт)')
    insert.run(NOW.toISOString(), NOW.toISOString(), 'new', null)
  })
  expect(await store.read.selectFrom('deliveries').select(['state', 'reason', 'notes', 'reference_ids', 'same_as']).orderBy('id').execute()).toEqual([
    { state: 'registered', reason: null, notes: 'В письме не указан адрес отправителя', reference_ids: '[]', same_as: null },
    { state: 'quarantined', reason: 'Файл пустой (0 байт)', notes: '', reference_ids: '[]', same_as: null },
    { state: 'new', reason: null, notes: '', reference_ids: '[]', same_as: null },
  ])
  expect((await store.read.selectFrom('set_aside_grounds').select('code').orderBy('sort').execute()).map(({ code }) => code)).toEqual(['spam', 'newsletter', 'internal'])
})
