import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../domain/people.ts'
import { saveAbsence } from '../../../service/absences/saveAbsence.ts'
import { cancelAbsence } from '../../../service/absences/cancelAbsence.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { finishVisit } from '../../../service/oral/finishVisit.ts'
import { getRecord } from '../../../service/oral/getRecord.ts'
import { getVisit } from '../../../service/oral/getVisit.ts'
import { listCallbacks } from '../../../service/oral/listCallbacks.ts'
import { listRecords } from '../../../service/oral/listRecords.ts'
import { listVisits } from '../../../service/oral/listVisits.ts'
import { planVisit } from '../../../service/oral/planVisit.ts'
import { recordAttempt } from '../../../service/oral/recordAttempt.ts'
import { findTalks } from '../../../service/search/findTalks.ts'
import { promise, record } from '../oral/support.ts'
import { openTestOffice, type TestOffice } from '../support.ts'
import { acting, given } from './desk.ts'

const visit = (office: TestOffice) =>
  planVisit(office.service, office.actor('clerk'), {
    surname: 'Забавина', name: 'Клавдия', patronymic: 'Степановна', accountNumber: '990100014', address: 'г. Пятигорск, ул. Учебная, д. 16, кв. 40', phone: '8 928 000-00-40', purpose: 'Проверить показания счётчика',
    date: '2026-11-24', time: '14:00', assigneeId: office.actor('specialist').userId, requestId: randomUUID(), recordId: null, caseId: null,
  })
const calls = async (office: TestOffice, actor: Actor, mine = true) => (await listCallbacks(office.service, actor, { mine })).rows
const visits = async (office: TestOffice, actor: Actor, mine = true) => (await listVisits(office.service, actor, { planned: false, mine, query: '', offset: 0, limit: 50 })).rows
const said = async (office: TestOffice, actor: Actor) => (await myDay(office.service, actor)).notices.map(({ text }) => text)
const audited = async (office: TestOffice, action: string) => {
  const row = await office.service.store.read.selectFrom('audit').select(['actor_id', 'after_json']).where('action', '=', action).executeTakeFirstOrThrow()
  return { actor: row.actor_id, after: JSON.parse(String(row.after_json)) as Record<string, unknown> }
}

describe('promised calls and visits of an absent person', () => {
  it('are offered to the substitute as the work of whom it is, to the same minute, and to nobody else', async () => {
    const office = await openTestOffice()
    await promise(office)
    await visit(office)
    const before = await acting(office, 'outsider')
    expect([await calls(office, before), await visits(office, before)]).toEqual([[], []])
    expect(await calls(office, before, false)).toMatchObject([{ person: 'Л••• С.И.', phone: '•••19', own: false, whose: 'Счётчикова А.П.' }])

    await saveAbsence(office.service, office.actor('deputy'), given(office))
    const substitute = await acting(office, 'outsider')
    const whose = 'за Счётчикову А.П., отпуск до 30.11.2026'
    expect(await calls(office, substitute)).toMatchObject([{ person: 'Лампочкин С.И.', phone: '8 928 000-00-19', dueAt: '2026-11-23T08:30:00.000Z', assignee: { shortName: 'Счётчикова А.П.' }, own: true, whose }])
    expect(await visits(office, substitute)).toMatchObject([{ person: 'Забавина К.С.', visitOn: '2026-11-24', visitTime: '14:00', own: true, whose }])
    expect((await listRecords(office.service, substitute, { kind: 'call', mine: false, awaiting: false, query: '', offset: 0, limit: 10 })).rows).toMatchObject([{ person: 'Лампочкин С.И.' }])
    expect(await findTalks(office.service, substitute, 'Лампочкин')).toHaveLength(1)
    expect((await listVisits(office.service, substitute, { planned: false, mine: false, query: 'Забавина', offset: 0, limit: 10 })).total).toBe(1)
    expect(await said(office, substitute)).toContain('За Счётчикову А.П. (отпуск до 30.11.2026): 1 обещанный звонок, 1 выезд на дом. Сроки не изменились.')
    await getRecord(office.service, substitute, { id: 1 })
    await getVisit(office.service, substitute, { id: 1 })
    expect(await office.service.store.read.selectFrom('audit').select('seq').where('action', '=', 'oral.view').execute()).toEqual([])

    const colleague = await acting(office, 'colleague')
    expect([await calls(office, colleague), await visits(office, colleague)]).toEqual([[], []])
    expect(await calls(office, colleague, false)).toMatchObject([{ person: 'Л••• С.И.', own: false, whose: 'Счётчикова А.П. (отпуск до 30.11.2026, замещает Гринько А.П.)' }])
    expect(await calls(office, await acting(office, 'specialist'))).toMatchObject([{ own: true, whose: '' }])
  })

  it('remind the substitute by the minute', async () => {
    const office = await openTestOffice()
    await promise(office)
    await saveAbsence(office.service, office.actor('deputy'), given(office))
    const substitute = await acting(office, 'outsider')
    const rail = async () => (await myDay(office.service, substitute)).rail
    expect((await rail()).oral).toBe(0)
    office.wait(75)
    expect(await rail()).toMatchObject({ oral: 1, myDay: 1 })
    expect((await myDay(office.service, office.actor('colleague'))).rail.oral).toBe(0)
    office.wait(16)
    expect(await said(office, substitute)).toContain('Просрочен 1 обещанный звонок: раздел «Звонки и приём».')
  })

  it('are done in the name of the substitute; the audit keeps for whom', async () => {
    const office = await openTestOffice()
    const { id } = await promise(office)
    await visit(office)
    await saveAbsence(office.service, office.actor('deputy'), given(office))
    office.setToday('2026-11-24')
    const substitute = await acting(office, 'outsider')
    expect(await said(office, substitute)).toContain('Просрочен 1 обещанный звонок: раздел «Звонки и приём».')
    await recordAttempt(office.service, substitute, { id: 1, version: 1, result: 'reached', note: 'Перерасчёт сделан', next: null })
    await finishVisit(office.service, substitute, { id: 1, version: 1, held: true, result: 'Показания сняты' })
    const [absent, name] = [office.actor('specialist').userId, { shortName: 'Гринько А.П.' }]
    for (const action of ['oral.attempted', 'oral.visit_closed']) expect(await audited(office, action), action).toMatchObject({ actor: substitute.userId, after: { instead_of: absent } })
    // What is done is nobody's work any more: the name stands alone.
    expect((await getRecord(office.service, substitute, { id })).callbacks).toMatchObject([{ state: 'done', whose: 'Счётчикова А.П.', log: [{ by: name }] }])
    expect(await visits(office, substitute)).toMatchObject([{ state: 'done', whose: 'Счётчикова А.П.', closedBy: name }])
  })

  it('return when the absence is over or called off', async () => {
    const office = await openTestOffice()
    await promise(office)
    const absence = await saveAbsence(office.service, office.actor('deputy'), given(office))
    office.setToday('2026-12-01')
    expect(await calls(office, await acting(office, 'outsider'))).toEqual([])
    expect(await calls(office, await acting(office, 'specialist'))).toMatchObject([{ own: true, dueAt: '2026-11-23T08:30:00.000Z' }])
    office.setToday('2026-11-24')
    expect(await calls(office, await acting(office, 'outsider'))).toHaveLength(1)
    await cancelAbsence(office.service, office.actor('deputy'), { id: absence.id, version: absence.version })
    expect(await calls(office, await acting(office, 'outsider'))).toEqual([])
    await recordAttempt(office.service, await acting(office, 'specialist'), { id: 1, version: 1, result: 'reached', note: 'Ответ дан', next: null })
    expect((await audited(office, 'oral.attempted')).after['instead_of']).toBeNull()
  })

  it('of whom nobody stands in for are told to those who assign, also without a case in work', async () => {
    const office = await openTestOffice()
    await promise(office)
    await saveAbsence(office.service, office.actor('deputy'), given(office, { substituteId: null }))
    expect(await said(office, office.actor('deputy'))).toContain('Счётчикова А.П.: отпуск до 30.11.2026, 1 обещанный звонок и никто не замещает. Назначьте замещающего или передайте работу.')
    expect(await calls(office, office.actor('clerk'), false)).toMatchObject([{ whose: 'Счётчикова А.П. (отпуск до 30.11.2026, никто не замещает)' }])
  })

  it('show no more than the work: a talk that the absent person ended oneself stays masked', async () => {
    const office = await openTestOffice()
    await record(office)
    await saveAbsence(office.service, office.actor('deputy'), given(office))
    const substitute = await acting(office, 'outsider')
    expect((await listRecords(office.service, substitute, { kind: 'call', mine: false, awaiting: false, query: '', offset: 0, limit: 10 })).rows).toMatchObject([{ person: 'Л••• С.И.', summary: '' }])
    expect(await findTalks(office.service, substitute, 'Лампочкин')).toEqual([])
  })
})
