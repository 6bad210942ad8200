import { describe, expect, it } from 'vitest'
import { annulNumber } from '../../../service/cases/annulNumber.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { controlList } from '../../../service/control/controlList.ts'
import { handOver } from '../../../service/control/handOver.ts'
import { whyDue } from '../../../service/control/whyDue.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { assignedCase, caseRowOf, readyDraft, replyRowOf } from '../replies/desk.ts'

const version = async (office: TestOffice, caseId: number) => ({ caseId, version: (await caseRowOf(office, caseId)).version })
const auditOf = (office: TestOffice, action: string) => office.service.store.read.selectFrom('audit').select(['case_id', 'after_json']).where('action', '=', action).execute()

describe('several cases to one executor', () => {
  it('each is done or refused by itself, with a record of its own; drafts go along', async () => {
    const office = await openTestOffice()
    const { service, actor } = office
    const draft = await readyDraft(office)
    const about = await assignedCase(office, { aboutUserId: actor('outsider').userId })
    const annulled = await version(office, await assignedCase(office))
    await annulNumber(service, actor('deputy'), { ...annulled, reason: 'Ошибка ввода' })
    const stale = await version(office, await assignedCase(office))
    const fresh = (await office.register()).id
    const outcome = await handOver(service, actor('deputy'), {
      chosen: { cases: [await version(office, draft.caseId), await version(office, about), await version(office, annulled.caseId), { ...stale, version: stale.version + 7 }, await version(office, fresh), { caseId: 9999, version: 1 }] },
      executorId: actor('outsider').userId, text: 'На время отпуска',
    })
    expect(outcome.executor.shortName).toBe('Гринько А.П.')
    expect(outcome.done.map(({ caseId, from }) => [caseId, from?.shortName ?? null])).toEqual([[draft.caseId, 'Счётчикова А.П.'], [fresh, null]])
    expect(outcome.refused.map(({ caseId, why }) => [caseId, why])).toEqual([
      [about, expect.stringContaining('Жалоба подана на этого сотрудника')],
      [annulled.caseId, expect.stringContaining('обращение в состоянии «Номер аннулирован»')],
      [stale.caseId, expect.stringContaining('карточку изменили')],
      [9999, expect.stringContaining('не найдено')],
    ])
    expect(await replyRowOf(office, draft.id)).toMatchObject({ executor_id: actor('outsider').userId, state: 'draft' })
    const view = await getCase(service, actor('deputy'), { caseId: draft.caseId })
    expect(view).toMatchObject({ resolution: { text: 'На время отпуска', executor: { shortName: 'Гринько А.П.' } }, deadline: { legalDue: '2026-12-23' } })
    expect(view.executorHistory.map(({ executor }) => executor.shortName)).toEqual(['Счётчикова А.П.', 'Гринько А.П.'])
    expect((await auditOf(office, 'case.reassigned')).map(({ case_id }) => case_id)).toEqual([draft.caseId])

    const back = await handOver(service, actor('deputy'), { chosen: { cases: outcome.done.filter(({ from }) => from !== null) }, executorId: actor('specialist').userId, text: 'Возвращено' })
    expect([back.done.length, back.refused]).toEqual([1, []])
  })

  it('takes all that a filter finds, keeps co-executors and refuses what is there already', async () => {
    const office = await openTestOffice()
    const { service, actor } = office
    const { id } = await office.register({}, { resolution: { executorId: actor('specialist').userId, coExecutorIds: [actor('colleague').userId, actor('outsider').userId], text: '', intermediateDate: '2026-12-01' } })
    await assignedCase(office)
    await office.register({}, { resolution: { executorId: actor('outsider').userId, coExecutorIds: [], text: '', intermediateDate: null } })
    const outcome = await handOver(service, actor('deputy'), { chosen: { filter: { set: 'open' } }, executorId: actor('outsider').userId, text: 'Передать' })
    expect([outcome.done.length, outcome.refused.map(({ why }) => why)]).toEqual([2, ['Обращение уже у этого исполнителя.']])
    const view = await getCase(service, actor('deputy'), { caseId: id })
    expect(view.resolution).toMatchObject({ coExecutorIds: [actor('colleague').userId], intermediateDate: '2026-12-01' })
  })

  it('is for those who name executors; a clerk names the first one and changes nobody', async () => {
    const office = await openTestOffice()
    const { service, actor } = office
    const [taken, free] = [await version(office, await assignedCase(office)), await version(office, (await office.register()).id)]
    const input = { chosen: { cases: [taken, free] }, executorId: actor('outsider').userId, text: 'Рассмотреть' }
    for (const person of ['specialist', 'administrator', 'auditor'] as const) expect((await refusal(handOver(service, actor(person), input))).code).toBe('FORBIDDEN')
    const outcome = await handOver(service, actor('clerk'), input)
    expect([outcome.done.map(({ caseId }) => caseId), outcome.refused.map(({ caseId }) => caseId)]).toEqual([[free.caseId], [taken.caseId]])
    expect((await refusal(handOver(service, actor('clerk'), { ...input, executorId: 9999 }))).code).toBe('INVALID_INPUT')
  })
})

describe('the control list on paper', () => {
  it('is a PDF of what is late and nearly due, recorded as a print; masked for whoever does not work the cases', async () => {
    const office = await openTestOffice({ today: '2026-10-20' })
    await assignedCase(office)
    await office.register()
    office.setToday('2026-11-23')
    const { service, actor } = office
    const file = await controlList(service, actor('deputy'), { scope: {}, set: null })
    expect(file.name).toBe('Контрольный список 2026-11-23.pdf')
    expect(Buffer.from(await file.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
    expect((await auditOf(office, 'control.list_printed')).map(({ after_json }) => JSON.parse(String(after_json)) as unknown)).toEqual([{ printedList: 'Контрольный список обращений', records: 2 }])
    await controlList(service, actor('auditor'), { scope: { withoutExecutor: true }, set: 'overdue' })
    expect((await auditOf(office, 'control.list_printed')).map(({ after_json }) => JSON.parse(String(after_json)) as unknown)).toContainEqual({ printedList: 'Контрольный список: просрочено; Исполнитель не назначен', records: 1 })
    expect((await refusal(controlList(service, actor('deputy'), { scope: {}, set: 'returned' }))).message).toContain('Печатать нечего')
    for (const person of ['specialist', 'administrator'] as const) expect((await refusal(controlList(service, actor(person), { scope: {}, set: null }))).code).toBe('FORBIDDEN')
  })
})

it('why the date is what it is can be read from the list', async () => {
  const office = await openTestOffice()
  const caseId = await assignedCase(office)
  expect((await whyDue(office.service, office.actor('deputy'), { caseId })).why[0]).toContain('регистрация 23.11.2026 + 30 календарных дней')
  expect((await refusal(whyDue(office.service, office.actor('administrator'), { caseId }))).code).toBe('FORBIDDEN')
})
