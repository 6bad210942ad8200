import { expect, test, vi } from 'vitest'
import { openStore } from '../../db/open.ts'
import { memory, momentOf } from '../../db/queries/remembered.ts'
import { addUser } from './support/people.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

test('a total is counted once and again after any write, by this program or by another', async () => {
  const dir = temporaryDir()
  const [store, other] = [await openStore({ dir, now: () => NOW, exclusive: false }), await openStore({ dir, now: () => NOW, exclusive: false })]
  const count = vi.fn(async () => (await store.read.selectFrom('users').select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n)
  const totals = memory<number>()
  const total = async (filter: unknown = {}) => totals(await momentOf(store.read), filter, count)
  expect([await total(), await total()]).toEqual([0, 0])
  expect(count).toHaveBeenCalledTimes(1)
  await store.write((tx) => addUser(tx, { surname: 'Орлов' }))
  expect([await total(), await total()]).toEqual([1, 1])
  await other.write((tx) => addUser(tx, { surname: 'Зимина' }))
  expect([await total(), await total({ open: true })]).toEqual([2, 2])
  expect(count).toHaveBeenCalledTimes(4)
  await store.close()
  await other.close()
})
