import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0006'))

test('0006: a store of the version before gets the registers of talks, empty, and keeps what it has', async () => {
  const dir = temporaryDir()
  const before = await openWith({ dir, now }, BEFORE)
  await before.write((tx) => tx.insertInto('units').values({ name: 'Отдел расчётов' }).execute())
  await before.close()

  const store = await openStore({ dir, now })
  expect(await store.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Отдел расчётов' }])
  for (const table of ['oral_records', 'oral_topics', 'callbacks', 'callback_attempts', 'home_visits', 'oral_answers'] as const) {
    expect(await store.read.selectFrom(table).selectAll().execute(), table).toEqual([])
  }
  await store.close()
})
