import { documentFromText, textOfDocument } from '../../../domain/letter-document.ts'
import { describe, expect, it } from 'vitest'
import type { Card } from '../../../contract/card.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { recallReply } from '../../../service/replies/recallReply.ts'
import { resolveRemark } from '../../../service/replies/resolveRemark.ts'
import { returnReply } from '../../../service/replies/returnReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { signatureQueue } from '../../../service/replies/signatureQueue.ts'
import { submitReply } from '../../../service/replies/submitReply.ts'
import { openTestOffice, refusal } from '../support.ts'
import { assignedCase, caseRowOf, readyDraft, submitted } from './desk.ts'

describe('sending for signature', () => {
  it('moves the case and puts the letter into the queue', async () => {
    const office = await openTestOffice()
    const { replyId, caseId } = await submitted(office)
    expect((await caseRowOf(office, caseId)).status).toBe('for_signature')
    const [queued] = await signatureQueue(office.service, office.actor('deputy'))
    expect(queued).toMatchObject({ replyId, author: 'Счётчикова А.П.', row: { id: caseId } })
  })

  const lacking: readonly [what: string, text: Partial<ReplyText>, card: Partial<Card>, missing: string][] = [
    ['three words', { document: documentFromText('Вам отказано полностью.') }, {}, 'Ответ по существу вопроса'],
    ['a gap of the template', { document: documentFromText('Ваше обращение рассмотрено, произведён перерасчёт платы за электрическую энергию на сумму {{сумма}} руб. за сентябрь.') }, {}, 'Все пропуски шаблона заполнены'],
    ['a character without a glyph', { document: documentFromText('Ваше обращение рассмотрено, произведён перерасчёт платы за электрическую энергию на сумму 412 рублей 😀 за сентябрь.') }, {}, 'Все знаки печатаются'],
    ['no addressee', { addressee: [] }, {}, 'Адресат'],
    ['no address for the post', { replyAddress: '' }, {}, 'Куда отправить ответ'],
    ['a broken e-mail', { replyChannel: 'email', replyAddress: 'лампочкин' }, {}, 'Куда отправить ответ'],
    ['no heading', { subject: '' }, {}, 'Заголовок письма'],
    ['no salutation', { salutation: '' }, {}, 'Обращение к заявителю'],
    ['no result', { result: null }, {}, 'Результат рассмотрения'],
    ['no topic', {}, { topics: [] }, 'Тема обращения'],
  ]
  it.each(lacking)('is refused with %s', async (_what, text, card, missing) => {
    const office = await openTestOffice()
    const draft = await readyDraft(office, card, text)
    const failure = await refusal(submitReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version }))
    expect(failure).toMatchObject({ code: 'NOT_READY', details: { missing: [missing] } })
    expect((await caseRowOf(office, draft.caseId)).status).toBe('in_work')
  })

  it('is refused with the text of a template as it was', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const caseId = await assignedCase(office, { accountNumber: '990100001', meterNumber: '0012' })
    const draft = await beginReply(office.service, specialist, { caseId, templateCode: 'reply-readings' })
    const failure = await refusal(submitReply(office.service, specialist, { replyId: draft.id, version: draft.version }))
    expect(failure.details.missing).toContain('Ответ по существу вопроса')
  })

  it('is refused while nobody is in authority, and while the executor has no phone', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    await office.service.store.write(async (tx) => {
      await tx.updateTable('signing_authorities').set({ valid_to: '2026-11-22' }).execute()
      await tx.updateTable('users').set({ phone: null }).where('id', '=', office.actor('specialist').userId).execute()
    })
    const failure = await refusal(submitReply(office.service, office.actor('specialist'), { replyId: draft.id, version: draft.version }))
    expect(failure.details.missing).toEqual(['Телефон исполнителя', 'Право подписи действует'])
  })

  it('is refused for a stale version and for somebody else', async () => {
    const office = await openTestOffice()
    const draft = await readyDraft(office)
    expect((await refusal(submitReply(office.service, office.actor('specialist'), { replyId: draft.id, version: 1 }))).code).toBe('CONFLICT')
    expect((await refusal(submitReply(office.service, office.actor('colleague'), { replyId: draft.id, version: draft.version }))).code).toBe('FORBIDDEN')
  })
})

describe('the queue of signature', () => {
  it('stands in the order of due dates and hides a complaint about oneself', async () => {
    const office = await openTestOffice()
    const late = await submitted(office, { topics: ['02'] })
    const soon = await submitted(office, { topics: ['04'] })
    const about = await submitted(office, { aboutUserId: office.actor('deputy').userId })
    const queue = async (person: 'deputy' | 'deputy2') => (await signatureQueue(office.service, office.actor(person))).map(({ replyId }) => replyId)
    expect(await queue('deputy')).toEqual([soon.replyId, late.replyId])
    expect(await queue('deputy2')).toContain(about.replyId)
    expect((await refusal(signatureQueue(office.service, office.actor('clerk')))).code).toBe('FORBIDDEN')
  })
})

const QUOTE = { exact: 'прибора учёта', prefix: 'по показаниям ', suffix: '.' }

describe('returning', () => {
  it('gives the remarks, to places whole and to the letter line by line, to be ticked off, and the letter goes round again', async () => {
    const office = await openTestOffice()
    const specialist = office.actor('specialist')
    const { replyId, version, caseId } = await submitted(office)
    await returnReply(office.service, office.actor('deputy'), { replyId, version, remarks: [{ text: '1. Укажите сумму\n\n- Назовите период', quote: null }, { text: 'Какой именно?\nИ чей?', quote: QUOTE }] })
    expect((await caseRowOf(office, caseId)).status).toBe('returned')
    const returned = await getReply(office.service, specialist, { caseId })
    expect(returned).toMatchObject({ state: 'returned', remarks: [{ text: 'Укажите сумму', author: 'Громова А.П.', resolvedAt: null, quote: null }, { text: 'Назовите период' }, { text: 'Какой именно?\nИ чей?', quote: QUOTE }] })
    if (returned === null) throw new Error('no reply')
    await resolveRemark(office.service, specialist, { remarkId: returned.remarks[0]?.id ?? 0 })
    await resolveRemark(office.service, specialist, { remarkId: returned.remarks[0]?.id ?? 0 })
    const saved = await saveReply(office.service, specialist, { replyId, version: returned.version, text: { ...returned.text, document: documentFromText(`${textOfDocument(returned.text.document)} Период: сентябрь.`) } })
    expect((await caseRowOf(office, caseId)).status).toBe('returned')
    expect(saved.checklist.find(({ code }) => code === 'remarks')).toMatchObject({ ok: false, blocking: false, hint: 'Не отмечено исправленным: 2 замечания.' })
    await submitReply(office.service, specialist, { replyId, version: saved.version })
    expect((await caseRowOf(office, caseId)).status).toBe('for_signature')
  })

  it('is for the deputy director, with something to correct', async () => {
    const office = await openTestOffice()
    const { replyId, version } = await submitted(office)
    expect((await refusal(returnReply(office.service, office.actor('clerk'), { replyId, version, remarks: [{ text: 'Исправить', quote: null }] }))).code).toBe('FORBIDDEN')
    expect((await refusal(returnReply(office.service, office.actor('deputy'), { replyId, version, remarks: [{ text: ' \n ', quote: null }] }))).code).toBe('INVALID_INPUT')
    expect((await refusal(returnReply(office.service, office.actor('deputy'), { replyId, version: version - 1, remarks: [{ text: 'Исправить', quote: null }] }))).code).toBe('CONFLICT')
  })
})

describe('taking back', () => {
  it('puts the letter into work again; twice is refused', async () => {
    const office = await openTestOffice()
    const { replyId, version, caseId } = await submitted(office)
    await recallReply(office.service, office.actor('specialist'), { replyId, version })
    expect((await caseRowOf(office, caseId)).status).toBe('in_work')
    expect(await signatureQueue(office.service, office.actor('deputy'))).toEqual([])
    expect((await refusal(recallReply(office.service, office.actor('specialist'), { replyId, version: version + 1 }))).code).toBe('CONFLICT')
  })
})
