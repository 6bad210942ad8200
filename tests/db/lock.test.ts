import { hostname } from 'node:os'
import { expect, test } from 'vitest'
import { StoreInUse } from '../../db/errors.ts'
import { openStore } from '../../db/open.ts'
import { kill, nextLine, start } from './support/run.ts'
import { NOW, temporaryDir, temporaryStore } from './support/temporary-store.ts'

const now = (): Date => NOW

test('a second program is told who holds the store, and gets it once that one was killed', async () => {
  const dir = temporaryDir()
  const holder = start('holder.ts', dir)
  expect(await nextLine(holder)).toBe('open')

  const refusal: unknown = await openStore({ dir, now }).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(StoreInUse)
  expect(refusal).toMatchObject({ holder: { pid: holder.process.pid, host: hostname() }, message: expect.stringContaining('уже открыта другой программой') })
  await expect(openStore({ dir, now, exclusive: false })).rejects.toBeInstanceOf(StoreInUse)

  await kill(holder)
  await (await openStore({ dir, now })).close()
})

test('the same program cannot open it twice either; a closed store is free', async () => {
  const store = await temporaryStore()
  await expect(openStore({ dir: store.dir, now })).rejects.toBeInstanceOf(StoreInUse)
  await store.close()
  await (await openStore({ dir: store.dir, now })).close()
})

test('programs that share the store keep an exclusive one out', async () => {
  const dir = temporaryDir()
  const first = await temporaryStore({ dir, exclusive: false })
  const second = await temporaryStore({ dir, exclusive: false })
  await expect(openStore({ dir, now })).rejects.toBeInstanceOf(StoreInUse)
  await second.write((tx) => tx.insertInto('units').values({ name: 'Отдел' }).execute())
  expect(await first.read.selectFrom('units').select('name').execute()).toEqual([{ name: 'Отдел' }])
})
