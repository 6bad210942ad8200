import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { notices } from '../../../service/control/notices.ts'
import { listMail } from '../../../service/mail/listMail.ts'
import { startMailboxes } from '../../../service/mailboxes/startMailboxes.ts'
import { markUndelivered } from '../../../service/outgoing/markUndelivered.ts'
import { outgoingJournal } from '../../../service/outgoing/outgoingJournal.ts'
import { setPostalId } from '../../../service/outgoing/setPostalId.ts'
import { dispatchQueue } from '../../../service/replies/dispatchQueue.ts'
import { dispatchReply } from '../../../service/replies/dispatchReply.ts'
import { addMailbox } from '../mailboxes/support/desk.ts'
import { startDovecot } from '../mailboxes/support/dovecot.ts'
import { caseRowOf } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { freeForm, report, russian, vacation } from './bounces.ts'
import { CITIZEN, mailOf, receive, send, signedLetter, sinkOfTest, until, useServer, work } from './letters-desk.ts'

vi.setConfig({ testTimeout: 60_000 })

async function sentLetter(office: TestOffice) {
  const to = await sinkOfTest()
  await useServer(office, to)
  const made = await signedLetter(office)
  const { mailId } = await send(office, made.replyId)
  work(office)
  await until(office, mailId, 'sent')
  const { message_id: messageId } = await mailOf(office, mailId)
  return { ...made, mailId, messageId, to: CITIZEN }
}

const PERIOD = { from: '2026-11-01', to: '2026-11-30', channel: null, text: '', offset: 0, limit: 50 } as const

describe('a letter that came back', () => {
  it('by a report in the mailbox of the office: the clock goes on with its due date, the clerk and the board are told, the notice is part of the case', async () => {
    const [office, dovecot] = await Promise.all([openTestOffice(), startDovecot()])
    onTestFinished(() => dovecot.remove())
    const sent = await sentLetter(office)
    const before = await caseRowOf(office, sent.caseId)
    expect(before).toMatchObject({ status: 'dispatched', storage_until: '2031-12-31' })
    dovecot.deliver(report(sent, { action: 'delayed', status: '4.4.1', code: 'smtp; 451 try later' }))
    dovecot.deliver(report(sent))
    await addMailbox(office, dovecot)
    onTestFinished(startMailboxes(office.service))
    await expect.poll(async () => (await mailOf(office, sent.mailId)).state, { timeout: 40_000 }).toBe('bounced')
    await expect.poll(async () => (await listMail(office.service, office.actor('clerk'), { tab: 'done', offset: 0, limit: 50 })).total, { timeout: 40_000 }).toBe(2)

    expect(await caseRowOf(office, sent.caseId)).toMatchObject({ status: 'signed', open: true, legal_due: before.legal_due, control_due: before.control_due, dispatched_on: null, closed_on: null, result: null, storage_until: null, outgoing_number: sent.outgoingNumber })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ replyId: sent.replyId, returned: { channel: 'email', address: CITIZEN, problem: 'Письмо вернулось 23.11.2026: такого адреса нет (код 5.1.1).' } }])
    for (const person of ['clerk', 'deputy'] as const) expect((await notices(office.service, office.actor(person))).filter(({ caseId }) => caseId === sent.caseId).map(({ text }) => text)).toEqual([`Ответ № ${sent.outgoingNumber} не доставлен, срок идёт. Отправьте его снова или другим способом.`])
    const view = await getCase(office.service, office.actor('clerk'), { caseId: sent.caseId })
    expect(view.dispatches).toMatchObject([{ address: CITIZEN, problem: expect.stringContaining('такого адреса нет') as string }])
    expect(view.deliveries).toHaveLength(2)
    const titles = (await caseTimeline(office.service, office.actor('clerk'), { caseId: sent.caseId })).map(({ title }) => title)
    expect(titles).toEqual(expect.arrayContaining(['Ответ не доставлен, срок идёт дальше', 'Пришло уведомление о недоставке ответа', 'Пришло уведомление: доставка ответа задерживается']))
    expect((await listMail(office.service, office.actor('clerk'), { tab: 'waiting', offset: 0, limit: 50 })).rows).toEqual([])

    const again = await send(office, sent.replyId, 'drugoy@example.org')
    await until(office, again.mailId, 'sent')
    expect(await caseRowOf(office, sent.caseId)).toMatchObject({ status: 'dispatched', result: 'satisfied' })
    expect((await outgoingJournal(office.service, office.actor('clerk'), PERIOD)).rows).toMatchObject([{ address: 'drugoy@example.org', problem: null }, { address: CITIZEN, problem: expect.stringContaining('такого адреса нет') as string }])
    expect((await notices(office.service, office.actor('deputy'))).filter(({ caseId }) => caseId === sent.caseId)).toEqual([])
  })

  it('is known by the words of servers that write no report; a delay and an answer of a machine change nothing, nor does a notice about a letter of somebody else', async () => {
    const office = await openTestOffice()
    const sent = await sentLetter(office)
    const state = async () => (await caseRowOf(office, sent.caseId)).status
    const stranger = await receive(office, report({ messageId: '<somebody@else.example>', to: CITIZEN }))
    expect(stranger.state).toBe('new')
    expect((await receive(office, vacation(sent))).state).toBe('new')
    expect((await receive(office, report(sent, { action: 'delayed', status: '4.4.7' }))).state).toBe('attached')
    expect((await receive(office, report(sent, { action: 'delivered', status: '2.0.0' }))).state).toBe('attached')
    expect(await state()).toBe('dispatched')
    expect((await receive(office, russian(sent))).state).toBe('attached')
    expect(await state()).toBe('signed')
    expect((await mailOf(office, sent.mailId)).problem).toBe('Письмо вернулось 23.11.2026: ящик получателя переполнен (код 5.2.2).')
    expect((await receive(office, freeForm(sent))).state).toBe('attached')
    expect(await state()).toBe('signed')
  })

  it('by post is marked by the clerk; a postal id is entered when the receipt is there', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    const clerk = office.actor('clerk')
    await dispatchReply(office.service, clerk, { replyId, channel: 'post', address: 'г. Пятигорск, ул. Образцовая, д. 7', dispatchedOn: '2026-11-23', proof: 'реестр № 14', postalId: '', recipient: '', documentShown: '', proofFile: null })
    const journal = (change: object = {}) => outgoingJournal(office.service, clerk, { ...PERIOD, ...change })
    const dispatchId = (await journal()).rows[0]?.id ?? 0
    expect((await refusal(setPostalId(office.service, clerk, { dispatchId, postalId: '35750000123456' }))).message).toContain('не сходится')
    await setPostalId(office.service, clerk, { dispatchId, postalId: '357500 00 12345 7' })
    expect(await journal({ text: '357500 001' })).toMatchObject({ total: 1, rows: [{ postalId: '35750000123457', proof: 'реестр № 14' }] })
    expect((await journal({ channel: 'email' })).total).toBe(0)
    expect((await journal({ from: '2026-11-24' })).total).toBe(0)
    expect(await outgoingJournal(office.service, office.actor('deputy'), PERIOD)).toMatchObject({ total: 1 })
    for (const person of ['specialist', 'auditor'] as const) expect((await refusal(outgoingJournal(office.service, office.actor(person), PERIOD))).code).toBe('FORBIDDEN')
    await markUndelivered(office.service, clerk, { dispatchId, reason: 'Вернулось: истёк срок хранения' })
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'signed', open: true })
    expect(await dispatchQueue(office.service, clerk)).toMatchObject([{ replyId, mail: null, returned: { channel: 'post', problem: 'Вернулось: истёк срок хранения' } }])
    expect((await refusal(markUndelivered(office.service, clerk, { dispatchId, reason: 'Ещё раз' }))).code).toBe('CONFLICT')
  })

  it('fax and personal account are proved by a file', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await signedLetter(office)
    const input = { replyId, channel: 'account_portal', address: '41-003-1123', dispatchedOn: '2026-11-23', proof: '', postalId: '', recipient: '', documentShown: '' } as const
    expect((await refusal(dispatchReply(office.service, office.actor('clerk'), { ...input, proofFile: null }))).details.fields?.[0]?.path).toBe('proof')
    await dispatchReply(office.service, office.actor('clerk'), { ...input, proofFile: new File(['снимок'], 'кабинет.txt') })
    const [row] = (await outgoingJournal(office.service, office.actor('clerk'), PERIOD)).rows
    expect((await getCase(office.service, office.actor('clerk'), { caseId })).files.map(({ id, name }) => [id, name])).toEqual([[row?.proofFileId, 'кабинет.txt']])
  })
})
