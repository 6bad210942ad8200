import { describe, expect, it } from 'vitest'
import type { Ground } from '../../../domain/appeal.ts'
import { board } from '../../../service/control/board.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { reverseDecision } from '../../../service/decisions/reverseDecision.ts'
import { fulfilNotice } from '../../../service/letters/fulfilNotice.ts'
import { liftDuty } from '../../../service/letters/liftDuty.ts'
import { listDuties } from '../../../service/letters/listDuties.ts'
import { beginLetter } from '../../../service/letters/beginLetter.ts'
import { answerCame } from '../../../service/letters/answerCame.ts'
import { discardLetter } from '../../../service/letters/discardLetter.ts'
import { noteAnswer } from '../../../service/letters/noteAnswer.ts'
import { proposeWait } from '../../../service/letters/proposeWait.ts'
import { recallSignedLetter } from '../../../service/letters/recallSignedLetter.ts'
import { markUndelivered } from '../../../service/outgoing/markUndelivered.ts'
import { dispatchQueue } from '../../../service/replies/dispatchQueue.ts'
import { getReply } from '../../../service/replies/getReply.ts'
import { signatureQueue } from '../../../service/replies/signatureQueue.ts'
import { actionsOf, assignedCase, caseRowOf, giveKey, later, outgoingNumbers, replyRowOf } from '../replies/desk.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { decided, dispatched, dutyOf, extend, owed, signed, viewOf, wording } from './desk.ts'

const begin = async (office: TestOffice, caseId: number, kind: string, person: TestPerson = 'specialist') => fulfilNotice(office.service, office.actor(person), { dutyId: (await dutyOf(office, caseId, kind)).id })

describe('a notice of extension', () => {
  it('is written, signed and sent beside the answer; the case and its clock stay as they are', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    await extend(office, caseId)
    expect(await owed(office, caseId)).toEqual([['extension_notice', '2026-12-23', 'open', 'later']])
    const before = await caseRowOf(office, caseId)

    const letter = await begin(office, caseId, 'extension_notice')
    expect(letter).toMatchObject({ kind: 'extension_notice', state: 'draft', text: { subject: 'О продлении срока рассмотрения обращения', salutation: 'Уважаемый Савелий Игнатьевич!', replyChannel: 'post' }, duty: { dueOn: '2026-12-23' } })
    expect(wording(letter)).toContain('продлён с 23.12.2026 до 22.01.2027')
    expect(wording(letter)).toContain('Причина продления: ждём акт сетевой организации.')
    expect(letter.checklist.filter(({ ok, blocking }) => blocking && !ok)).toEqual([])
    expect((await begin(office, caseId, 'extension_notice')).id).toBe(letter.id)
    expect(await getReply(office.service, office.actor('specialist'), { caseId })).toBeNull()

    await signed(office, letter, 'specialist')
    expect(await dutyOf(office, caseId, 'extension_notice')).toMatchObject({ state: 'open', letterId: letter.id, letterState: 'signed' })
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ kind: 'extension_notice', outgoingNumber: 'Л-0001/26/1', due: { kind: 'later' } }])
    later(office, 3)
    await dispatched(office, letter)
    expect(await owed(office, caseId)).toEqual([['extension_notice', '2026-12-23', 'fulfilled', 'closed_in_time']])
    expect(await caseRowOf(office, caseId)).toEqual({ ...before })
    expect(await office.service.store.read.selectFrom('extensions').select('notice_reply_id').executeTakeFirstOrThrow()).toEqual({ notice_reply_id: letter.id })
    expect(await actionsOf(office, caseId)).toEqual(expect.arrayContaining(['duty.owed', 'letter.begun', 'letter.submitted', 'letter.signed', 'letter.dispatched', 'duty.fulfilled']))
    const words = await caseTimeline(office.service, office.actor('clerk'), { caseId })
    expect(words.find(({ action }) => action === 'duty.fulfilled')).toMatchObject({ title: 'Обязанность уведомить исполнена', details: expect.arrayContaining(['Письмо: Уведомление о продлении срока', 'Отправлено: в срок']) as unknown })
  })

  it('warns before its day, is red after it: in «Мой день», on the board, in the rail and in the history', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await extend(office, caseId)
    const day = async (person: TestPerson) => myDay(office.service, office.actor(person))
    expect((await day('specialist')).notices).toEqual([{ kind: 'warning', text: 'Уведомление о продлении срока по Л-0001/26: отправить до 23.12.2026, осталось 30 дней.', caseId }])
    office.setToday('2026-12-21')
    expect((await board(office.service, office.actor('deputy'))).duties).toEqual({ overdue: 0, today: 0, soon: 1, open: 1 })
    office.setToday('2026-12-25')
    expect((await day('specialist')).notices[0]).toEqual({ kind: 'urgent', text: 'Уведомление о продлении срока по Л-0001/26: отправить до 23.12.2026, просрочено на 2 дня.', caseId })
    expect((await day('specialist')).rail.duties).toBe(1)
    expect((await day('colleague')).notices).toEqual([])
    expect((await day('deputy')).notices.map(({ text }) => text)).toContain('Не отправлено в срок: 1 уведомление. Они в разделе «Уведомления».')
    expect((await board(office.service, office.actor('deputy'))).duties).toEqual({ overdue: 1, today: 0, soon: 0, open: 1 })
    expect((await caseTimeline(office.service, office.actor('clerk'), { caseId }))[0]).toMatchObject({ title: 'Уведомление не отправлено в срок', details: ['Письмо: Уведомление о продлении срока', 'Уведомить до: 23.12.2026'] })
    expect(await listDuties(office.service, office.actor('specialist'))).toMatchObject([{ duty: { kind: 'extension_notice', writer: 'Счётчикова А.П.', due: { kind: 'overdue', label: 'просрочено на 2 дня' } }, mine: true }])
    expect(await listDuties(office.service, office.actor('colleague'))).toEqual([])
    expect(await listDuties(office.service, office.actor('deputy'))).toMatchObject([{ mine: false }])
  })

  it('is owed no more when the answer itself has left within the first term, and not before', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await extend(office, caseId)
    const close = (on: string | null) => office.service.store.write((tx) => tx.updateTable('cases').set({ status: on === null ? 'in_work' : 'dispatched', closed_on: on }).where('id', '=', caseId).execute())
    await close('2026-12-23')
    expect(await owed(office, caseId)).toEqual([['extension_notice', '2026-12-23', 'answered', 'closed_in_time']])
    expect((await board(office.service, office.actor('deputy'))).duties.open).toBe(0)
    await close('2026-12-24')
    office.setToday('2026-12-28')
    expect(await owed(office, caseId)).toEqual([['extension_notice', '2026-12-23', 'open', 'overdue']])
    await close(null)
    expect((await board(office.service, office.actor('deputy'))).duties.overdue).toBe(1)
  })
})

describe('notices of decisions', () => {
  const LETTERS: readonly [Ground, TestPerson, string, string, string][] = [
    ['illegible', 'clerk', 'illegible_notice', '2026-11-30', 'не поддаётся прочтению'],
    ['abuse', 'clerk', 'abuse_notice', '2026-12-23', 'содержит нецензурные либо оскорбительные выражения'],
    ['threat', 'specialist', 'abuse_notice', '2026-12-23', 'содержит угрозы жизни'],
    ['withdrawn', 'clerk', 'withdrawal_confirmation', '2026-12-23', 'Рассмотрение обращения прекращено'],
  ]
  it(`of ${LETTERS.map(([ground]) => ground).join(', ')}: begun after the case is closed, signed and sent`, async () => {
    const office = await openTestOffice()
    await giveKey(office)
    for (const [ground, person, kind, dueOn, words] of LETTERS) {
      const caseId = await assignedCase(office)
      await decided(office, caseId, ground, person)
      expect(await owed(office, caseId)).toEqual([[kind, dueOn, 'open', 'later']])
      const { status } = await caseRowOf(office, caseId)
      const letter = await begin(office, caseId, kind)
      expect(wording(letter)).toContain(words)
      await signed(office, letter, 'specialist')
      await dispatched(office, letter)
      expect([ground, (await dutyOf(office, caseId, kind)).state, (await caseRowOf(office, caseId)).status]).toEqual([ground, 'fulfilled', status])
    }
  })

  it('a redirect owes two letters: to the body, and to the applicant with the number of the first', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    await decided(office, caseId, 'not_competent', 'specialist')
    expect(await owed(office, caseId)).toEqual([['redirect_body', '2026-11-30', 'open', 'later'], ['redirect_applicant', '2026-11-30', 'open', 'later']])
    const cover = await begin(office, caseId, 'redirect_body')
    expect(cover.text).toMatchObject({ addressee: ['Администрация города Пятигорска'], salutation: 'Уважаемые господа!', replyAddress: '' })
    expect(wording(cover)).toContain('основанию: вопрос решает администрация города.')
    await signed(office, cover, 'specialist', { replyAddress: '357500, г. Пятигорск, пл. Ленина, д. 2' })
    const notice = await begin(office, caseId, 'redirect_applicant')
    expect(wording(notice)).toContain('письмом от 23.11.2026 № Л-0001/26/1: Администрация города Пятигорска')
    await signed(office, notice, 'specialist')
    await dispatched(office, cover)
    expect((await owed(office, caseId)).map(([kind, , state]) => [kind, state])).toEqual([['redirect_applicant', 'open'], ['redirect_body', 'fulfilled']])
    await dispatched(office, notice)
    expect((await outgoingNumbers(office)).map(({ text }) => text)).toEqual(['Л-0001/26/1', 'Л-0001/26/2'])
    expect(await caseRowOf(office, caseId)).toMatchObject({ status: 'redirected', dispatched_on: null, outgoing_number: null })
  })

  it('where nobody is the executor the clerk writes it, under the clerk\'s own name and phone', async () => {
    const office = await openTestOffice()
    const { id: caseId } = await office.register()
    await decided(office, caseId, 'illegible')
    expect((await myDay(office.service, office.actor('clerk2'))).notices.map(({ text }) => text)).toContain('Уведомление о нечитаемости по Л-0001/26: отправить до 30.11.2026, осталось 7 дней.')
    expect((await dutyOf(office, caseId, 'illegible_notice')).writer).toBe('делопроизводитель')
    expect((await refusal(begin(office, caseId, 'illegible_notice', 'specialist'))).code).toBe('FORBIDDEN')
    expect(await begin(office, caseId, 'illegible_notice', 'clerk')).toMatchObject({ executor: { fullName: office.actor('clerk').fullName } })
  })

  it('a rule that is switched off owes nothing, nor does an applicant who cannot be reached', async () => {
    const office = await openTestOffice()
    await office.service.store.write((tx) => tx.updateTable('deadline_rules').set({ enabled: false }).where('code', 'in', ['НЕЧИТ-7', 'ЗЛОУП']).execute())
    const first = await assignedCase(office)
    await decided(office, first, 'illegible')
    const second = await assignedCase(office)
    await decided(office, second, 'abuse')
    const third = await assignedCase(office, { address: '', replyAddress: '' })
    await decided(office, third, 'withdrawn')
    for (const caseId of [first, second, third]) expect(await owed(office, caseId)).toEqual([])
  })

  it('a reversed decision takes its unsigned letters back; a signed one is never sent', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    await decided(office, caseId, 'not_competent', 'specialist')
    const cover = await begin(office, caseId, 'redirect_body')
    const notice = await begin(office, caseId, 'redirect_applicant')
    await signed(office, cover, 'specialist', { replyAddress: '357500, г. Пятигорск, пл. Ленина, д. 2' })
    const proposal = await office.service.store.read.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
    await reverseDecision(office.service, office.actor('deputy'), { proposalId: proposal.id, version: proposal.version, reason: 'Вопрос всё же наш', startOn: '2026-11-23' })
    expect((await owed(office, caseId)).map(([, , state]) => state)).toEqual(['lifted', 'lifted'])
    expect((await replyRowOf(office, notice.id)).state).toBe('void')
    expect((await refusal(dispatched(office, cover))).message).toContain('решение отменено')
    await recallSignedLetter(office.service, office.actor('deputy'), { replyId: cover.id, version: (await replyRowOf(office, cover.id)).version, reason: 'Решение отменено' })
    expect(await outgoingNumbers(office)).toEqual([{ text: 'Л-0001/26/1', annul_reason: 'Решение отменено' }])
    expect((await caseRowOf(office, caseId)).status).toBe('registered')
  })
})

describe('a duty', () => {
  it('is lifted by the decider alone, with a reason, and the letter begun for it is given up', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await extend(office, caseId)
    const letter = await begin(office, caseId, 'extension_notice')
    const { id: dutyId, version } = await dutyOf(office, caseId, 'extension_notice')
    for (const person of ['clerk', 'specialist', 'administrator', 'auditor'] as const) expect((await refusal(liftDuty(office.service, office.actor(person), { dutyId, version, reason: 'Нет адреса' }))).code).toBe('FORBIDDEN')
    await liftDuty(office.service, office.actor('deputy'), { dutyId, version, reason: 'Адрес заявителя неизвестен' })
    expect(await dutyOf(office, caseId, 'extension_notice')).toMatchObject({ state: 'lifted', liftReason: 'Адрес заявителя неизвестен', liftedBy: 'Громова А.П.' })
    expect((await replyRowOf(office, letter.id)).state).toBe('void')
    expect((await refusal(fulfilNotice(office.service, office.actor('specialist'), { dutyId }))).message).toContain('снята: Адрес заявителя неизвестен')
    expect(await actionsOf(office, caseId)).toContain('duty.lifted')
  })

  it('is owed again, by its old day, when the letter that fulfilled it did not arrive', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    await extend(office, caseId)
    const letter = await begin(office, caseId, 'extension_notice')
    await signed(office, letter, 'specialist')
    await dispatched(office, letter)
    office.setToday('2026-12-24')
    const { id: dispatchId } = await office.service.store.read.selectFrom('dispatches').select('id').executeTakeFirstOrThrow()
    const before = await caseRowOf(office, caseId)
    await markUndelivered(office.service, office.actor('clerk'), { dispatchId, reason: 'Письмо вернулось' })
    expect(await owed(office, caseId)).toEqual([['extension_notice', '2026-12-23', 'open', 'overdue']])
    expect(await dispatchQueue(office.service, office.actor('clerk'))).toMatchObject([{ replyId: letter.id, due: { kind: 'overdue' }, returned: { problem: 'Письмо вернулось' } }])
    expect(await caseRowOf(office, caseId)).toEqual(before)
  })

  it('shows its letter in the queue of signature under its kind and its own term', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    await decided(office, caseId, 'illegible')
    const letter = await begin(office, caseId, 'illegible_notice')
    await signed(office, letter, 'specialist').catch(() => undefined)
    const other = await assignedCase(office)
    await decided(office, other, 'illegible')
    const second = await begin(office, other, 'illegible_notice')
    await office.service.store.write((tx) => tx.updateTable('replies').set({ state: 'submitted' }).where('id', '=', second.id).execute())
    office.setToday('2026-12-02')
    expect(await signatureQueue(office.service, office.actor('deputy'))).toMatchObject([{ kind: 'illegible_notice', due: { kind: 'overdue', label: 'просрочено на 2 дня' }, row: { status: 'closed_no_action' } }])
    expect((await myDay(office.service, office.actor('deputy'))).rail).toMatchObject({ signature: 1 })
    expect((await myDay(office.service, office.actor('clerk'))).rail).toMatchObject({ dispatch: 1 })
    expect((await viewOf(office, caseId)).letters).toMatchObject([{ kind: 'illegible_notice', state: 'signed', outgoingNumber: 'Л-0001/26/1' }])
  })
})

const ask = (office: TestOffice, caseId: number, answerDue: string | null = '2026-12-03', details = 'копия акта проверки прибора учёта.') =>
  beginLetter(office.service, office.actor('specialist'), { caseId, kind: 'details_request', details, answerDue })
const waiting = async (office: TestOffice, caseId: number) => (await viewOf(office, caseId)).letters.map(({ wait, answeredOn }) => [wait?.kind ?? null, wait?.label ?? null, answeredOn])

describe('a request for details', () => {
  it('waits until its own day and pauses no clock; what comes ends the wait', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    expect(await proposeWait(office.service, office.actor('specialist'), { caseId })).toEqual({ until: '2026-12-03' })
    const letter = await ask(office, caseId)
    expect(wording(letter)).toContain('сведения: копия акта проверки прибора учёта.\nПросим представить их до 03.12.2026')
    const before = await caseRowOf(office, caseId)
    await signed(office, letter, 'specialist')
    expect(await waiting(office, caseId)).toEqual([[null, null, null]])
    await dispatched(office, letter)
    expect(await waiting(office, caseId)).toEqual([['later', 'осталось 10 дней', null]])
    office.setToday('2026-12-05')
    expect(await waiting(office, caseId)).toEqual([['overdue', 'просрочено на 2 дня', null]])
    expect(await caseRowOf(office, caseId)).toEqual(before)

    await office.service.store.write((tx) => answerCame(tx, caseId, { actor: office.actor('clerk'), on: '2026-12-05', at: office.service.clock.instant() }))
    expect(await waiting(office, caseId)).toEqual([['closed_late', 'с опозданием на 2 дня', '2026-12-05']])
    expect((await refusal(noteAnswer(office.service, office.actor('specialist'), { replyId: letter.id, version: (await replyRowOf(office, letter.id)).version }))).code).toBe('CONFLICT')
    expect(await actionsOf(office, caseId)).toContain('letter.answered')
  })

  it('may be noted as answered by hand', async () => {
    const office = await openTestOffice()
    await giveKey(office)
    const caseId = await assignedCase(office)
    const letter = await ask(office, caseId)
    await signed(office, letter, 'specialist')
    await dispatched(office, letter)
    await noteAnswer(office.service, office.actor('clerk'), { replyId: letter.id, version: (await replyRowOf(office, letter.id)).version })
    expect(await waiting(office, caseId)).toEqual([['closed_in_time', 'в срок', '2026-11-23']])
  })

  it('is refused without what is asked or a day to come, by who does not work the case, and in a closed case', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    const fields = async (call: Promise<unknown>) => (await refusal(call)).details.fields?.map(({ path }) => path)
    expect(await fields(ask(office, caseId, null, ''))).toEqual(['details', 'answerDue'])
    expect(await fields(ask(office, caseId, '2026-11-23'))).toEqual(['answerDue'])
    for (const person of ['outsider', 'colleague', 'deputy', 'auditor'] as const) expect((await refusal(beginLetter(office.service, office.actor(person), { caseId, kind: 'acknowledgement', details: '', answerDue: null }))).code).toBe('FORBIDDEN')
    await decided(office, caseId, 'withdrawn')
    expect((await refusal(ask(office, caseId))).code).toBe('ILLEGAL_TRANSITION')
  })
})

describe('an acknowledgement on paper', () => {
  it('is filled from the card, and given up when it is not needed', async () => {
    const office = await openTestOffice()
    const { id: caseId } = await office.register()
    const letter = await beginLetter(office.service, office.actor('clerk'), { caseId, kind: 'acknowledgement', details: '', answerDue: null })
    expect(wording(letter)).toContain('(«Перерасчёт за сентябрь 2026») поступило в')
    expect(wording(letter)).toContain('Ответ будет направлен Вам не позднее 23.12.2026')
    expect(letter.checklist.filter(({ ok, blocking }) => blocking && !ok)).toEqual([])
    await discardLetter(office.service, office.actor('clerk'), { replyId: letter.id, version: letter.version })
    expect((await viewOf(office, caseId)).letters).toEqual([])
  })
})
