import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { findAnything } from '../../../service/search/findAnything.ts'
import { startReindexing } from '../../../service/search/startReindexing.ts'
import { openTestOffice } from '../support.ts'
import { submitted } from '../replies/desk.ts'

test('a remark is found at once, a draft is not, an annulled card is', async () => {
  const office = await openTestOffice()
  const { service } = office
  const deputy = office.actor('deputy')
  const places = async (query: string) => (await findAnything(service, deputy, { query })).cases.map(({ id, found }) => [id, ...found.map(({ place }) => place)])
  const { caseId, replyId, version } = await submitted(office)
  expect(await places('отражён в платёжном документе')).toEqual([])
  await returnReply(service, deputy, { replyId, version, remarks: [{ text: 'Проверьте трансформатор', quote: null }] })
  expect(await places('трансформатора')).toEqual([[caseId, 'в замечаниях']])
  const other = await office.register({ summary: 'О чайнике' })
  await annulNumber(service, office.actor('clerk'), { caseId: other.id, version: 1, reason: 'Дважды' })
  expect(await places('чайник')).toEqual([[other.id, 'в содержании']])
})

test('cases that wait in the queue are indexed anew in the background; a stop loses none of them', async () => {
  const office = await openTestOffice()
  const { store } = office.service
  const ids: number[] = []
  for (let one = 0; one < 3; one += 1) ids.push((await office.register({ summary: 'О крыльце' })).id)
  await store.write(async (tx) => {
    for (const id of ids) {
      await sql`delete from case_search where rowid = ${id}`.execute(tx)
      await tx.insertInto('search_queue').values({ case_id: id }).execute()
    }
  })
  const find = async () => (await findAnything(office.service, office.actor('clerk'), { query: 'крыльцо' })).cases.map(({ id }) => id).toSorted((a, b) => a - b)
  expect(await find()).toEqual([])
  await startReindexing(office.service)()
  const stop = startReindexing(office.service)
  await expect.poll(find).toEqual(ids)
  await stop()
  expect(await store.read.selectFrom('search_queue').selectAll().execute()).toEqual([])
})
