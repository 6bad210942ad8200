import { describe, expect, it } from 'vitest'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { correctCard } from '../../../service/cases/correctCard.ts'
import { findCases } from '../../../service/cases/findCases.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { linkCases } from '../../../service/cases/linkCases.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const assigned = (office: TestOffice, person: 'specialist' | 'outsider') => ({ resolution: { executorId: office.actor(person).userId, coExecutorIds: [], text: 'Рассмотреть', intermediateDate: null } })
const page = { offset: 0, limit: 50, sort: 'registeredOn' as const, descending: true }

describe('opening a case', () => {
  it('leaves one record a day of who looked', async () => {
    const office = await openTestOffice()
    const { id } = await office.register()
    for (let look = 0; look < 3; look += 1) await getCase(office.service, office.actor('deputy'), { caseId: id })
    const views = await office.service.store.read.selectFrom('audit').select('actor_name').where('action', '=', 'case.view').execute()
    expect(views).toEqual([{ actor_name: 'Громова Анна Петровна' }])
  })

  it('is for those who work it, the unit, the deputy director and the auditor', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({}, assigned(office, 'specialist'))
    for (const person of ['clerk', 'specialist', 'colleague', 'deputy', 'auditor'] as const) expect((await getCase(office.service, office.actor(person), { caseId: id })).id).toBe(id)
    for (const person of ['outsider', 'administrator'] as const) expect((await refusal(getCase(office.service, office.actor(person), { caseId: id }))).code).toBe('FORBIDDEN')
  })

  it('says which case is not there', async () => {
    const office = await openTestOffice()
    expect((await refusal(getCase(office.service, office.actor('clerk'), { caseId: 77 }))).code).toBe('NOT_FOUND')
  })
})

describe('the journal', () => {
  it('masks the names of applicants for those who do not work the case', async () => {
    const office = await openTestOffice()
    await office.register({}, assigned(office, 'specialist'))
    const seenBy = async (person: 'clerk' | 'specialist' | 'outsider' | 'auditor') => (await listCases(office.service, office.actor(person), { ...page, filter: {} })).rows[0]?.applicant
    expect(await seenBy('clerk')).toBe('Лампочкин С.И.')
    expect(await seenBy('specialist')).toBe('Лампочкин С.И.')
    expect(await seenBy('outsider')).toBe('Л••• С.И.')
    expect(await seenBy('auditor')).toBe('Л••• С.И.')
  })

  it('shows the name to a co-executor, whose case it is too, and to his unit', async () => {
    const office = await openTestOffice()
    const { resolution } = assigned(office, 'specialist')
    await office.register({}, { resolution: { ...resolution, coExecutorIds: [office.actor('outsider').userId] } })
    const rows = await listCases(office.service, office.actor('outsider'), { ...page, filter: {} })
    expect(rows.rows[0]).toMatchObject({ applicant: 'Лампочкин С.И.', summary: 'Перерасчёт за сентябрь 2026' })
  })

  it('finds by number, surname and words of the letter in another form', async () => {
    const office = await openTestOffice()
    const { number } = await office.register({ fullText: 'Прошу пересчитать задолженность' })
    await office.register({ surname: 'Искрина', summary: 'Благодарность' })
    for (const query of [number, 'лампочкин', 'задолженности']) expect((await findCases(office.service, office.actor('clerk'), { query })).map((row) => row.number)).toEqual([number])
  })

  it('opens the very cases a named set counts', async () => {
    const office = await openTestOffice({ today: '2026-10-01' })
    const { number } = await office.register()
    office.setToday('2026-11-23')
    await office.register()
    const overdue = await listCases(office.service, office.actor('deputy'), { ...page, filter: { set: 'overdue' } })
    expect(overdue).toMatchObject({ total: 1, rows: [{ number, due: { kind: 'overdue', label: 'просрочено на 23 дня' } }] })
  })
})

describe('correcting a card', () => {
  it('keeps the number, moves the clock only with what it stands on, and says so in the timeline', async () => {
    const office = await openTestOffice()
    const { id, number } = await office.register()
    const { card, version } = await getCase(office.service, office.actor('clerk'), { caseId: id })
    const renamed = await correctCard(office.service, office.actor('clerk'), { caseId: id, version, card: { ...card, surname: 'Лампочкина' }, ruleCode: null, reason: 'Ошибка в фамилии' })
    const after = await getCase(office.service, office.actor('clerk'), { caseId: id })
    expect(after).toMatchObject({ number, deadline: { legalDue: '2026-12-23' }, card: { surname: 'Лампочкина' } })
    await correctCard(office.service, office.actor('clerk'), { caseId: id, version: renamed.version, card: { ...after.card, topics: ['04'], type: 'complaint' }, ruleCode: null, reason: 'Жалоба на напряжение' })
    expect((await getCase(office.service, office.actor('clerk'), { caseId: id })).deadline).toMatchObject({ ruleCode: '354-К', legalDue: '2026-11-26' })
    const [last] = await caseTimeline(office.service, office.actor('clerk'), { caseId: id })
    expect(last).toMatchObject({ title: 'Карточка исправлена' })
    expect(last?.details.join('\n')).toContain('Жалоба на напряжение')
  })

  it('refuses a stale version with who saved and when', async () => {
    const office = await openTestOffice()
    const { id } = await office.register()
    const { card, version } = await getCase(office.service, office.actor('clerk'), { caseId: id })
    await correctCard(office.service, office.actor('clerk2'), { caseId: id, version, card: { ...card, summary: 'Иначе' }, ruleCode: null, reason: 'Уточнение' })
    const failure = await refusal(correctCard(office.service, office.actor('clerk'), { caseId: id, version, card, ruleCode: null, reason: 'Моё' }))
    expect(failure).toMatchObject({ code: 'CONFLICT', details: { changedBy: 'Зимина А.П.', currentVersion: version + 1 } })
  })
})

describe('links and annulment', () => {
  it('ties a repeated appeal to the earlier one and merges nothing', async () => {
    const office = await openTestOffice()
    const earlier = await office.register()
    const later = await office.register()
    await linkCases(office.service, office.actor('clerk'), { caseId: later.id, otherId: earlier.id, kind: 'repeated', note: '' })
    const view = await getCase(office.service, office.actor('clerk'), { caseId: later.id })
    expect(view.card.recurrence).toBe('repeated')
    expect(view.links).toMatchObject([{ number: earlier.number, direction: 'earlier' }])
    expect((await getCase(office.service, office.actor('clerk'), { caseId: earlier.id })).links).toMatchObject([{ number: later.number, direction: 'later' }])
    expect((await refusal(linkCases(office.service, office.actor('clerk'), { caseId: earlier.id, otherId: later.id, kind: 'related', note: '' }))).code).toBe('INVALID_INPUT')
  })

  it('keeps an annulled number with its reason and never issues it again', async () => {
    const office = await openTestOffice()
    const { id } = await office.register()
    await annulNumber(office.service, office.actor('clerk'), { caseId: id, version: 1, reason: 'Зарегистрировано дважды' })
    expect((await office.register()).number).toBe('Л-0002/26')
    const number = await office.service.store.read.selectFrom('numbers').select(['text', 'annul_reason']).where('case_id', '=', id).executeTakeFirst()
    expect(number).toEqual({ text: 'Л-0001/26', annul_reason: 'Зарегистрировано дважды' })
    expect((await refusal(annulNumber(office.service, office.actor('clerk'), { caseId: id, version: 2, reason: 'Ещё раз' }))).code).toBe('ILLEGAL_TRANSITION')
  })
})
