import { expect, test } from 'vitest'
import { sql } from 'kysely'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { recallSigned } from '../../../service/replies/recallSigned.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { signReply } from '../../../service/replies/signReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { findAnything } from '../../../service/search/findAnything.ts'
import { startReindexing } from '../../../service/search/startReindexing.ts'
import { openTestOffice } from '../support.ts'
import { caseRowOf, giveKey, GOOD_TEXT, KEY_PASSWORD, submitted } from '../replies/desk.ts'

test('the index follows a letter on its way: a remark, the signature, the recall, the annulment', async () => {
  const office = await openTestOffice()
  const { service } = office
  const deputy = office.actor('deputy')
  const places = async (query: string) => (await findAnything(service, deputy, { query })).cases.map(({ id, found }) => [id, ...found.map(({ place }) => place)])
  await giveKey(office)
  const { caseId, replyId, version } = await submitted(office)
  expect(await places('отражён в платёжном документе')).toEqual([])
  await returnReply(service, deputy, { replyId, version, remarks: [{ text: 'Проверьте трансформатор', quote: null }] })
  expect(await places('трансформатора')).toEqual([[caseId, 'в замечаниях']])
  await submitReply(service, office.actor('specialist'), { replyId, version: version + 1 })
  const { outgoingNumber } = await signReply(service, deputy, { replyId, version: version + 2, keyPassword: KEY_PASSWORD })
  expect(await places('отражён в платёжном документе')).toEqual([[caseId, `в ответе ${outgoingNumber}`]])
  expect(await places(outgoingNumber)).toEqual([[caseId]])
  await recallSigned(service, deputy, { caseId, version: (await caseRowOf(office, caseId)).version, reason: 'Опечатка в слове абажур' })
  expect(await places('отражён в платёжном документе')).toEqual([])
  expect(await places('абажур')).toEqual([[caseId, 'в замечаниях']])
  const other = await office.register({ summary: `О том же: ${GOOD_TEXT.subject} и о чайнике` })
  await annulNumber(service, office.actor('clerk'), { caseId: other.id, version: 1, reason: 'Дважды' })
  expect(await places('чайник')).toEqual([[other.id, 'в содержании']])
})

test('cases that wait in the queue are indexed anew in the background; a stop loses none of them', async () => {
  const office = await openTestOffice()
  const { store } = office.service
  const ids = []
  for (let one = 0; one < 3; one += 1) ids.push((await office.register({ summary: 'О крыльце' })).id)
  await store.write(async (tx) => {
    for (const id of ids) {
      await sql`delete from case_search where rowid = ${id}`.execute(tx)
      await tx.insertInto('search_queue').values({ case_id: id }).execute()
    }
  })
  const find = async () => (await findAnything(office.service, office.actor('clerk'), { query: 'крыльцо' })).cases.map(({ id }) => id).toSorted()
  expect(await find()).toEqual([])
  await startReindexing(office.service)()
  const stop = startReindexing(office.service)
  await expect.poll(find).toEqual(ids)
  await stop()
  expect(await store.read.selectFrom('search_queue').selectAll().execute()).toEqual([])
})
