import { describe, expect, it } from 'vitest'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { closeOral } from '../../../service/cases/closeOral.ts'
import { correctCard } from '../../../service/cases/correctCard.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { discardIntakeDraft } from '../../../service/intake/discardIntakeDraft.ts'
import { loadIntakeDraft } from '../../../service/intake/loadIntakeDraft.ts'
import { registerAppeal } from '../../../service/intake/registerAppeal.ts'
import { saveIntakeDraft } from '../../../service/intake/saveIntakeDraft.ts'
import { getRecord } from '../../../service/oral/getRecord.ts'
import { listRecords } from '../../../service/oral/listRecords.ts'
import { openTestOffice, refusal, registration, type TestOffice } from '../support.ts'
import { record } from './support.ts'

const visit = { kind: 'reception', outcome: 'appeal', answer: 'Нужна выписка', phone: '8 928 000-00-19' } as const

/** Opens the card of a record and registers it as it stands. */
async function open(office: TestOffice, recordId: number) {
  const loaded = await loadIntakeDraft(office.service, office.actor('clerk'), { oralRecordId: recordId })
  if (loaded === null) throw new Error('no draft')
  return registerAppeal(office.service, office.actor('clerk'), loaded.draft)
}

describe('an oral appeal opened from a record', () => {
  it('takes over what was said; its term is the promised date', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { ...visit, promisedOn: '2026-12-04' })
    const made = await open(office, id)
    expect(made.deadline).toMatchObject({ ruleCode: 'СТ-УСТН', legalDue: '2026-12-04' })
    const view = await getCase(office.service, office.actor('clerk'), { caseId: made.id })
    expect(view.card).toMatchObject({ channel: 'reception', surname: 'Лампочкин', accountNumber: '990 000 719', phones: ['8 928 000-00-19'], topics: ['02'], replyChannel: 'phone', replyAddress: '8 928 000-00-19' })
    expect(view.oralRecords).toEqual([{ id, kind: 'reception', number: 'ЛП-0001/26', happenedOn: '2026-11-23', promisedOn: '2026-12-04' }])
    expect((await getRecord(office.service, office.actor('clerk'), { id })).caseRef).toEqual({ id: made.id, number: made.number })
    const timeline = await caseTimeline(office.service, office.actor('clerk'), { caseId: made.id })
    expect(timeline.find(({ action }) => action === 'oral.opened_case')?.details).toEqual(expect.arrayContaining(['Запись: ЛП-0001/26', 'Обещанный срок: 04.12.2026']))
  })

  it('waits for a clerk until it is opened, and is opened once', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { ...visit, promisedOn: '2026-12-04' })
    const awaiting = async () => (await listRecords(office.service, office.actor('clerk'), { kind: 'reception', mine: false, awaiting: true, query: '', offset: 0, limit: 10 })).total
    const said = async () => (await myDay(office.service, office.actor('clerk'))).notices.map(({ text }) => text)
    expect(await awaiting()).toBe(1)
    expect(await said()).toContain('1 запись разговора ждёт регистрации обращения.')
    const both = await Promise.all([office.actor('clerk'), office.actor('clerk2')].map((actor) => loadIntakeDraft(office.service, actor, { oralRecordId: id })))
    const [first, second] = both.map((loaded) => loaded?.draft)
    if (first === undefined || second === undefined) throw new Error('no draft')
    await registerAppeal(office.service, office.actor('clerk'), first)
    expect((await refusal(registerAppeal(office.service, office.actor('clerk2'), second))).message).toContain('уже зарегистрировано')
    expect(await office.service.store.read.selectFrom('cases').select('id').execute()).toHaveLength(1)
    expect((await refusal(loadIntakeDraft(office.service, office.actor('clerk2'), { oralRecordId: id }))).code).toBe('CONFLICT')
    expect(await awaiting()).toBe(0)
    expect(await said()).not.toContainEqual(expect.stringContaining('запис'))
  })

  it('has a draft of its own: the unfinished letter stays', async () => {
    const office = await openTestOffice()
    const clerk = office.actor('clerk')
    const letter = registration('2026-11-23', { summary: 'Начатое письмо' })
    await saveIntakeDraft(office.service, clerk, letter)
    const { id } = await record(office, { ...visit, promisedOn: '2026-12-04' })
    const oral = await loadIntakeDraft(office.service, clerk, { oralRecordId: id })
    if (oral === null) throw new Error('no draft')
    await saveIntakeDraft(office.service, clerk, { ...oral.draft, card: { ...oral.draft.card, summary: 'Поправлено' } })
    const draftOf = async (oralRecordId: number | null) => (await loadIntakeDraft(office.service, clerk, { oralRecordId }))?.draft.card.summary
    expect([await draftOf(null), await draftOf(id)]).toEqual(['Начатое письмо', 'Поправлено'])
    await discardIntakeDraft(office.service, clerk, { oralRecordId: id })
    expect([await draftOf(null), await draftOf(id)]).toEqual(['Начатое письмо', 'Спрашивает о перерасчёте за сентябрь'])
    await open(office, id)
    expect(await draftOf(null)).toBe('Начатое письмо')
  })

  it('keeps the promised term through a correction of the card', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { ...visit, promisedOn: '2026-12-04' })
    const made = await open(office, id)
    const view = await getCase(office.service, office.actor('clerk'), { caseId: made.id })
    await correctCard(office.service, office.actor('clerk'), { caseId: made.id, version: view.version, card: { ...view.card, type: 'request' }, ruleCode: null, reason: 'Это запрос' })
    expect((await getCase(office.service, office.actor('clerk'), { caseId: made.id })).deadline.legalDue).toBe('2026-12-04')
  })

  it('says when a shorter rule or an earlier promise disagree', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { ...visit, appealType: 'complaint', topics: ['04'], promisedOn: '2026-11-24' })
    const made = await open(office, id)
    expect(made.deadline).toMatchObject({ ruleCode: '354-К', legalDue: '2026-11-26', warnings: ['Заявителю обещан ответ к 24.11.2026: это раньше срока по правилу 354-К.'] })
  })

  it('an entry of the book becomes a written case with its book and page', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { kind: 'book', time: '', outcome: 'appeal', appealType: 'complaint', office: 'Офис № 1', bookNumber: '2', bookPage: '17', topics: ['09'] })
    const made = await open(office, id)
    const view = await getCase(office.service, office.actor('clerk'), { caseId: made.id })
    expect(view.card).toMatchObject({ channel: 'comment_book', type: 'complaint', bookNumber: '2', bookPage: '17', office: 'Офис № 1' })
    expect(view.deadline).toMatchObject({ ruleCode: 'СТ-30', legalDue: '2026-12-23' })
    expect(view.permissions).not.toContain('close_oral')
  })

  it('opens for nobody but who registers', async () => {
    const office = await openTestOffice()
    const { id } = await record(office, { ...visit, promisedOn: '2026-12-04' })
    expect((await refusal(loadIntakeDraft(office.service, office.actor('specialist'), { oralRecordId: id }))).code).toBe('FORBIDDEN')
  })
})

describe('closing by a talk', () => {
  const said = { talkedOn: '2026-11-23', talkedTime: '09:30', way: 'phone', answer: 'Перерасчёт сделан', result: 'satisfied', justified: 'yes' } as const
  const oralCase = async (office: TestOffice, topics = ['02']) => {
    const executorId = office.actor('specialist').userId
    return office.register({ channel: 'phone', topics, replyChannel: 'phone', phones: ['8 928 000-00-19'], replyAddress: '8 928 000-00-19' }, { resolution: { executorId, coExecutorIds: [], text: '', intermediateDate: null } })
  }

  it('stops the clock on the day of the talk and shows on the timeline', async () => {
    const office = await openTestOffice()
    const made = await oralCase(office)
    const specialist = office.actor('specialist')
    expect((await getCase(office.service, specialist, { caseId: made.id })).permissions).toContain('close_oral')
    await closeOral(office.service, specialist, { caseId: made.id, version: 1, ...said })
    const view = await getCase(office.service, specialist, { caseId: made.id })
    expect(view).toMatchObject({ status: 'dispatched', result: 'satisfied', closedOn: '2026-11-23', due: { kind: 'closed_in_time' }, oralAnswers: [{ way: 'phone', answer: 'Перерасчёт сделан', talkedAt: '2026-11-23T06:30:00.000Z', recordedBy: 'Счётчикова А.П.' }] })
    expect(view.storageUntil).toBe('2031-12-31')
    expect(view.permissions).not.toContain('close_oral')
    const timeline = await caseTimeline(office.service, specialist, { caseId: made.id })
    expect(timeline.find(({ action }) => action === 'case.answered_orally')).toMatchObject({ title: 'Ответ дан устно', details: expect.arrayContaining(['Ответ: Перерасчёт сделан', 'Разговор: 23.11.2026 09:30']) })
    expect((await refusal(closeOral(office.service, specialist, { caseId: made.id, version: 2, ...said }))).code).toBe('ILLEGAL_TRANSITION')
  })

  it('needs a topic, words, and a talk that took place', async () => {
    const office = await openTestOffice()
    const bare = await oralCase(office, [])
    const close = (change: object) => closeOral(office.service, office.actor('clerk'), { caseId: bare.id, version: 1, ...said, ...change })
    expect(await refusal(close({ talkedTime: '10:30' }))).toMatchObject({ code: 'INVALID_INPUT', details: { fields: [{ path: 'talkedTime' }] } })
    expect(await refusal(close({ answer: '' }))).toMatchObject({ details: { fields: [{ path: 'answer' }] } })
    expect(await refusal(close({}))).toMatchObject({ code: 'NOT_READY', details: { missing: ['Тема обращения'] } })
    expect((await refusal(close({ version: 0 }))).code).toBe('CONFLICT')
  })

  it('is not for a letter, nor for a stranger', async () => {
    const office = await openTestOffice()
    const letter = await office.register()
    expect((await refusal(closeOral(office.service, office.actor('clerk'), { caseId: letter.id, version: 1, ...said }))).message).toContain('отвечают письмом')
    const made = await oralCase(office)
    expect((await refusal(closeOral(office.service, office.actor('outsider'), { caseId: made.id, version: 1, ...said }))).code).toBe('FORBIDDEN')
  })
})
