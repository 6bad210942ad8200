import { describe, expect, it } from 'vitest'
import type { AbsenceInput } from '../../../contract/absences.ts'
import { cancelAbsence } from '../../../service/absences/cancelAbsence.ts'
import { listAbsences } from '../../../service/absences/listAbsences.ts'
import { saveAbsence } from '../../../service/absences/saveAbsence.ts'
import { substitutedBy } from '../../../service/absences/substitutedBy.ts'
import { substitutesOn } from '../../../service/absences/substitutesOn.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { listCases } from '../../../service/cases/listCases.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { intakeLists } from '../../../service/intake/intakeLists.ts'
import { beginReply } from '../../../service/replies/beginReply.ts'
import { saveReply } from '../../../service/replies/saveReply.ts'
import { openTestOffice, refusal } from '../support.ts'
import { assignedCase, replyRowOf } from '../replies/desk.ts'
import { acting, given } from './desk.ts'

describe('recording an absence', () => {
  it('keeps who is away, until when and who stands in; the audit says it in words', async () => {
    const office = await openTestOffice()
    const saved = await saveAbsence(office.service, office.actor('deputy'), given(office))
    expect(saved).toMatchObject({ person: { shortName: 'Счётчикова А.П.' }, from: '2026-11-20', to: '2026-11-30', substitute: { shortName: 'Гринько А.П.' }, state: 'now', problem: null })
    const changed = await saveAbsence(office.service, office.actor('administrator'), given(office, { id: saved.id, version: saved.version, to: '2026-12-05', substituteId: null }))
    expect(changed).toMatchObject({ version: 2, to: '2026-12-05', problem: 'замещающий не назначен' })
    expect((await refusal(saveAbsence(office.service, office.actor('deputy'), given(office, { id: saved.id, version: saved.version })))).code).toBe('CONFLICT')
    const records = await office.service.store.read.selectFrom('audit').select('action').where('entity', '=', 'absence').orderBy('seq').execute()
    expect(records.map(({ action }) => action)).toEqual(['absence.recorded', 'absence.changed'])
  })

  it('shows those of today first, then the coming ones, then the past', async () => {
    const office = await openTestOffice()
    for (const [from, to] of [['2026-12-20', '2026-12-25'], ['2026-10-01', '2026-10-05'], ['2026-11-23', '2026-11-23'], ['2025-01-01', '2025-01-02']] as const) await saveAbsence(office.service, office.actor('deputy'), given(office, { from, to }))
    const { absences, people } = await listAbsences(office.service, office.actor('deputy'))
    expect(absences.map(({ state, from }) => [state, from])).toEqual([['now', '2026-11-23'], ['ahead', '2026-12-20'], ['past', '2026-10-01']])
    expect(people).toContainEqual(expect.objectContaining({ shortName: 'Гринько А.П.', unitName: 'Отдел учёта', specialist: true }))
  })

  it('refuses days in the wrong order, days taken already, and whoever cannot stand in', async () => {
    const office = await openTestOffice()
    const { service, actor } = office
    await saveAbsence(service, actor('deputy'), given(office))
    await saveAbsence(service, actor('deputy'), given(office, { userId: actor('outsider').userId, from: '2026-12-10', to: '2026-12-12', substituteId: null }))
    const refused = async (more: Partial<AbsenceInput>) => (await refusal(saveAbsence(service, actor('deputy'), given(office, { from: '2026-12-01', to: '2026-12-11', ...more })))).message
    expect(await refused({ to: '2026-11-30' })).toContain('раньше первого')
    expect(await refused({ from: '2026-11-30' })).toContain('на эти дни уже записано 20.11.2026–30.11.2026 (отпуск)')
    expect(await refused({})).toContain('Гринько А.П. в эти дни отсутствует: отпуск до 12.12.2026')
    expect(await refused({ substituteId: actor('clerk').userId })).toContain('это не исполнитель')
    expect(await refused({ substituteId: actor('specialist').userId })).toContain('сам себя')
    await service.store.write((tx) => tx.updateTable('users').set({ active: false }).where('id', '=', actor('colleague').userId).execute())
    expect(await refused({ substituteId: actor('colleague').userId })).toContain('отключён')
    expect((await listAbsences(service, actor('deputy'))).absences).toHaveLength(2)
  })

  it('is for the deputy director and the administrator', async () => {
    const office = await openTestOffice()
    for (const person of ['clerk', 'specialist', 'auditor'] as const) {
      expect((await refusal(saveAbsence(office.service, office.actor(person), given(office)))).code).toBe('FORBIDDEN')
      expect((await refusal(listAbsences(office.service, office.actor(person)))).code).toBe('FORBIDDEN')
    }
  })
})

describe('a substitute', () => {
  it('works the cases of the absent person as own, while the absence lasts and no longer', async () => {
    const office = await openTestOffice()
    const { service } = office
    const caseId = await assignedCase(office)
    expect((await refusal(getCase(service, await acting(office, 'outsider'), { caseId }))).code).toBe('FORBIDDEN')
    const absence = await saveAbsence(service, office.actor('deputy'), given(office))

    const substitute = await acting(office, 'outsider')
    const view = await getCase(service, substitute, { caseId })
    expect(view.permissions).toEqual(expect.arrayContaining(['draft', 'submit', 'request_extension']))
    expect(view.deadline.legalDue).toBe('2026-12-23')
    const day = await myDay(service, substitute)
    expect(day.figures.at(-1)).toMatchObject({ set: 'standing_in', count: 1 })
    expect(day.first.map(({ id }) => id)).toEqual([caseId])
    expect(day.notices.map(({ text }) => text)).toContain('За Счётчикову А.П. (отпуск до 30.11.2026): 1 обращение в работе. Сроки не изменились.')
    const { rows } = await listCases(service, substitute, { filter: { set: 'standing_in' }, sort: 'registeredOn', descending: true, offset: 0, limit: 10 })
    expect(rows).toMatchObject([{ id: caseId, applicant: 'Лампочкин С.И.' }])

    office.setToday('2026-12-01')
    expect((await refusal(getCase(service, await acting(office, 'outsider'), { caseId }))).code).toBe('FORBIDDEN')
    office.setToday('2026-11-24')
    await cancelAbsence(service, office.actor('deputy'), { id: absence.id, version: absence.version })
    expect((await refusal(getCase(service, await acting(office, 'outsider'), { caseId }))).code).toBe('FORBIDDEN')
    expect((await refusal(cancelAbsence(service, office.actor('deputy'), { id: absence.id, version: absence.version }))).code).toBe('NOT_FOUND')
  })

  it('goes on with the draft that is there, under the own name and phone, and gives it back so', async () => {
    const office = await openTestOffice()
    const { service } = office
    const caseId = await assignedCase(office)
    const draft = await beginReply(service, office.actor('specialist'), { caseId, templateCode: null })
    await saveAbsence(service, office.actor('deputy'), given(office))
    const substitute = await acting(office, 'outsider')
    const same = await beginReply(service, substitute, { caseId, templateCode: null })
    expect(same.id).toBe(draft.id)
    const saved = await saveReply(service, substitute, { replyId: draft.id, version: draft.version, text: { ...draft.text, subject: 'О перерасчёте' } })
    expect((await replyRowOf(office, draft.id)).executor_id).toBe(substitute.userId)
    expect((await refusal(saveReply(service, office.actor('specialist'), { replyId: draft.id, version: draft.version, text: { ...draft.text, subject: 'О плате' } }))).code).toBe('CONFLICT')
    await saveReply(service, office.actor('specialist'), { replyId: draft.id, version: saved.version, text: { ...saved.text, subject: 'О плате' } })
    expect((await replyRowOf(office, draft.id)).executor_id).toBe(office.actor('specialist').userId)
  })

  it('never sees a complaint about oneself', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { aboutUserId: office.actor('outsider').userId })
    await saveAbsence(office.service, office.actor('deputy'), given(office))
    const substitute = await acting(office, 'outsider')
    expect((await refusal(getCase(office.service, substitute, { caseId }))).code).toBe('FORBIDDEN')
    expect((await myDay(office.service, substitute)).figures.at(-1)).toMatchObject({ set: 'standing_in', count: 0 })
  })

  it('who is away too stands in for nobody, and those who assign are told', async () => {
    const office = await openTestOffice()
    const { service, actor } = office
    await assignedCase(office)
    await saveAbsence(service, actor('deputy'), given(office))
    expect(await substitutesOn(service.store.read, '2026-11-23')).toEqual(new Map([[actor('specialist').userId, { substituteId: actor('outsider').userId, toDate: '2026-11-30' }]]))
    expect((await intakeLists(service, actor('clerk'))).executors.find(({ id }) => id === actor('specialist').userId)).toMatchObject({ absentUntil: '2026-11-30', absence: 'отпуск', substitute: { shortName: 'Гринько А.П.' } })

    await saveAbsence(service, actor('deputy'), given(office, { userId: actor('outsider').userId, from: '2026-11-23', to: '2026-11-24', reason: 'больничный', substituteId: null }))
    expect(await substitutesOn(service.store.read, '2026-11-23')).toEqual(new Map())
    expect((await listAbsences(service, actor('deputy'))).absences.find(({ person }) => person.id === actor('specialist').userId)?.problem).toBe('замещающий сам отсутствует: больничный до 24.11.2026')
    expect((await myDay(service, actor('clerk'))).notices.map(({ text }) => text).join('\n')).toContain('Счётчикова А.П.: отпуск до 30.11.2026, 1 обращение в работе и никто не замещает')
    expect(await substitutedBy(service.store.read, actor('outsider').userId, '2026-11-23')).toEqual([actor('specialist').userId])
  })
})
