import { expect, test } from 'vitest'
import { upgradedStore } from './support/upgraded-store.ts'

test('0006: a store of the version before gets the registers of talks, empty, and keeps what it has', async () => {
  const store = await upgradedStore('0006', (db) => {
    db.prepare(`insert into units (name) values ('Отдел расчётов')`).run()
  })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Отдел расчётов' }])
  for (const table of ['oral_records', 'oral_topics', 'callbacks', 'callback_attempts', 'home_visits', 'oral_answers'] as const) {
    expect(await store.read.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
})
