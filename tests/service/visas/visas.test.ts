import { expect, it } from 'vitest'
import { myDay } from '../../../service/control/myDay.ts'
import { recallReply } from '../../../service/replies/recallReply.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { giveVisa } from '../../../service/visas/giveVisa.ts'
import { returnFromVisa } from '../../../service/visas/returnFromVisa.ts'
import { saveUnitHead } from '../../../service/visas/saveUnitHead.ts'
import { skipVisa } from '../../../service/visas/skipVisa.ts'
import { visaQueue } from '../../../service/visas/visaQueue.ts'
import { getVisaSettings, saveVisaMode } from '../../../service/visas/visaSettings.ts'
import { visasOf } from '../../../service/visas/visasOf.ts'
import type { VisaMode } from '../../../domain/visa.ts'
import { actionsOf, caseRowOf, readyDraft, replyRowOf } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'

/** The unit of the specialist is headed by a colleague of hers; the outsider is her co-executor. */
async function office(mode: VisaMode, head: TestPerson | null = 'colleague') {
  const opened = await openTestOffice()
  const admin = opened.actor('administrator')
  const { units, version } = await saveVisaMode(opened.service, admin, { mode, version: 0 }).then(() => getVisaSettings(opened.service, admin))
  expect(version).toBe(1)
  const unit = units.find(({ name }) => name === 'Отдел расчётов')
  if (unit === undefined) throw new Error('no unit')
  if (head !== null) await saveUnitHead(opened.service, admin, { unitId: unit.id, version: unit.version, headId: opened.actor(head).userId })
  return opened
}

async function sent(opened: TestOffice) {
  const draft = await readyDraft(opened)
  await opened.service.store.write((tx) => tx.insertInto('case_executors').values({ case_id: draft.caseId, user_id: opened.actor('outsider').userId }).execute())
  const { status } = await submitReply(opened.service, opened.actor('specialist'), { replyId: draft.id, version: draft.version })
  return { replyId: draft.id, version: draft.version + 1, caseId: draft.caseId, status }
}

it('by default nothing is asked and nothing shows', async () => {
  const opened = await openTestOffice()
  expect(await sent(opened)).toMatchObject({ status: 'for_signature' })
  expect((await myDay(opened.service, opened.actor('colleague'))).rail.visa).toBeNull()
})

it('head and co-executor give their visas, then the letter goes to signature; the signer sees who; a return takes them all away', async () => {
  const opened = await office('both')
  const { service, actor } = opened
  const letter = await sent(opened)
  expect(letter.status).toBe('in_work')
  expect(await replyRowOf(opened, letter.replyId)).toMatchObject({ state: 'visa' })
  expect((await myDay(service, actor('colleague'))).rail.visa).toBe(1)
  const [first] = await visaQueue(service, actor('colleague'))
  const [second] = await visaQueue(service, actor('outsider'))
  expect(first).toMatchObject({ basis: 'head', mine: true, maySkip: false, author: 'Счётчикова А.П.' })
  expect(second).toMatchObject({ basis: 'co_executor', mine: true })
  const of = (visa: typeof first) => ({ visaId: visa?.visaId ?? 0, version: letter.version })

  expect((await refusal(giveVisa(service, actor('specialist'), of(first)))).message).toBe('Это ваше письмо: согласует его другой сотрудник.')
  expect((await refusal(giveVisa(service, actor('outsider'), of(first)))).message).toBe('Согласование ждут от другого сотрудника.')
  expect((await giveVisa(service, actor('colleague'), of(first))).status).toBe('in_work')
  expect((await refusal(giveVisa(service, actor('colleague'), of(first)))).code).toBe('CONFLICT')
  opened.wait(5)
  expect((await giveVisa(service, actor('outsider'), of(second))).status).toBe('for_signature')
  expect(await visasOf(service, actor('deputy'), { replyId: letter.replyId })).toMatchObject([
    { person: { shortName: 'Орлова А.П.' }, state: 'given', decidedBy: 'Орлова А.П.', decidedAt: '2026-11-23T07:00:00.000Z' }, { person: { shortName: 'Гринько А.П.' }, state: 'given', decidedAt: '2026-11-23T07:05:00.000Z' },
  ])
  const { version } = await replyRowOf(opened, letter.replyId)
  await returnReply(service, actor('deputy'), { replyId: letter.replyId, version, remarks: [{ text: 'Добавьте дату', quote: null }] })
  expect((await visasOf(service, actor('deputy'), { replyId: letter.replyId })).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  expect((await submitReply(service, actor('specialist'), { replyId: letter.replyId, version: version + 1 })).status).toBe('in_work')
  expect(await visaQueue(service, actor('colleague'))).toHaveLength(1)
  expect(await actionsOf(opened, letter.caseId)).toEqual(expect.arrayContaining(['reply.visa_asked', 'reply.visa_given', 'reply.returned']))
})

it('is refused with remarks, or taken back by the executor: the text is theirs again', async () => {
  const opened = await office('head')
  const { service, actor } = opened
  const letter = await sent(opened)
  const [visa] = await visaQueue(service, actor('colleague'))
  await returnFromVisa(service, actor('colleague'), { visaId: visa?.visaId ?? 0, version: letter.version, remarks: 'Сумма не та\nНет номера акта' })
  expect(await replyRowOf(opened, letter.replyId)).toMatchObject({ state: 'returned' })
  const remarks = await service.store.read.selectFrom('reply_remarks').select(['text', 'author_id']).where('reply_id', '=', letter.replyId).execute()
  expect(remarks).toEqual([{ text: 'Сумма не та', author_id: actor('colleague').userId }, { text: 'Нет номера акта', author_id: actor('colleague').userId }])
  await submitReply(service, actor('specialist'), { replyId: letter.replyId, version: letter.version + 1 })
  await recallReply(service, actor('specialist'), { replyId: letter.replyId, version: letter.version + 2 })
  expect(await replyRowOf(opened, letter.replyId)).toMatchObject({ state: 'draft' })
  expect(await visaQueue(service, actor('colleague'))).toEqual([])
  expect(await caseRowOf(opened, letter.caseId)).toMatchObject({ status: 'in_work' })
})

it('the deputy director goes on without one who is away or does not exist; a substitute gives it; a head’s own letter needs none', async () => {
  const opened = await office('head', null)
  const { service, actor } = opened
  const letter = await sent(opened)
  expect((await myDay(service, actor('deputy'))).rail.visa).toBe(1)
  const [visa] = await visaQueue(service, actor('deputy'))
  expect(visa).toMatchObject({ person: null, mine: false, maySkip: true })
  const input = { visaId: visa?.visaId ?? 0, version: letter.version, reason: 'Руководитель не назначен, срок завтра' }
  expect((await refusal(skipVisa(service, actor('colleague'), input))).code).toBe('FORBIDDEN')
  expect((await skipVisa(service, actor('deputy'), input)).status).toBe('for_signature')
  const record = await service.store.read.selectFrom('audit').select('note').where('action', '=', 'reply.visa_skipped').executeTakeFirstOrThrow()
  expect(record.note).toBe('Руководитель не назначен, срок завтра')

  const away = await office('head', 'specialist')
  expect(await sent(away)).toMatchObject({ status: 'for_signature' })

  const substituted = await office('head')
  const next = await sent(substituted)
  await substituted.service.store.write((tx) => tx.insertInto('absences').values({ user_id: substituted.actor('colleague').userId, from_date: '2026-11-20', to_date: '2026-11-30', substitute_id: substituted.actor('deputy2').userId, reason: 'отпуск' }).execute())
  const [theirs] = await visaQueue(substituted.service, substituted.actor('deputy2'))
  expect(theirs).toMatchObject({ mine: true, person: { shortName: 'Орлова А.П.' } })
  expect((await giveVisa(substituted.service, substituted.actor('deputy2'), { visaId: theirs?.visaId ?? 0, version: next.version })).status).toBe('for_signature')
})
