import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getCase } from '../../../service/cases/getCase.ts'
import { myDay } from '../../../service/control/myDay.ts'
import { loadIntakeDraft } from '../../../service/intake/loadIntakeDraft.ts'
import { registerAppeal } from '../../../service/intake/registerAppeal.ts'
import { finishVisit } from '../../../service/oral/finishVisit.ts'
import { listVisits } from '../../../service/oral/listVisits.ts'
import { moveVisit } from '../../../service/oral/moveVisit.ts'
import { planVisit, type PlanVisitInput } from '../../../service/oral/planVisit.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { record } from './support.ts'

const plan = (office: TestOffice, change: Partial<PlanVisitInput> = {}, person: TestPerson = 'clerk') =>
  planVisit(office.service, office.actor(person), {
    surname: 'Забавина', name: 'Клавдия', patronymic: 'Степановна', accountNumber: '990100014', address: 'г. Пятигорск, ул. Учебная, д. 16, кв. 40', phone: '8 928 000-00-40', purpose: 'Проверить показания счётчика',
    date: '2026-11-25', time: '14:00', assigneeId: office.actor('specialist').userId, requestId: randomUUID(), recordId: null, caseId: null, ...change,
  })
const visits = async (office: TestOffice, person: TestPerson = 'clerk', change: object = {}) => (await listVisits(office.service, office.actor(person), { planned: false, mine: false, query: '', offset: 0, limit: 50, ...change })).rows

describe('a home visit', () => {
  it('is planned, moved with a reason, and finished with a result on its day', async () => {
    const office = await openTestOffice()
    expect((await plan(office)).number).toBe('ВД-0001/26')
    expect((await refusal(moveVisit(office.service, office.actor('specialist'), { id: 1, version: 1, date: '2026-11-20', time: '', assigneeId: office.actor('specialist').userId, reason: 'Раньше' }))).details.fields?.[0]?.path).toBe('date')
    await moveVisit(office.service, office.actor('specialist'), { id: 1, version: 1, date: '2026-11-26', time: '', assigneeId: office.actor('colleague').userId, reason: 'Просьба заявителя' })
    expect(await visits(office)).toMatchObject([{ visitOn: '2026-11-26', visitTime: '', assignee: { shortName: 'Орлова А.П.' }, state: 'planned' }])
    const finish = { id: 1, version: 2, held: true, result: 'Показания 12 345 сняты' }
    expect((await refusal(finishVisit(office.service, office.actor('colleague'), finish))).details.fields?.[0]?.path).toBe('held')
    office.setToday('2026-11-27')
    expect((await myDay(office.service, office.actor('colleague'))).notices.map(({ text }) => text)).toContain('1 выезд на дом без результата: день прошёл.')
    expect((await refusal(finishVisit(office.service, office.actor('colleague'), { ...finish, result: '' }))).details.fields?.[0]?.path).toBe('result')
    await finishVisit(office.service, office.actor('colleague'), finish)
    expect(await visits(office)).toMatchObject([{ state: 'done', result: 'Показания 12 345 сняты', closedBy: { shortName: 'Орлова А.П.' } }])
    expect((await refusal(finishVisit(office.service, office.actor('colleague'), { ...finish, version: 3 }))).code).toBe('CONFLICT')
    expect((await myDay(office.service, office.actor('colleague'))).notices).toEqual([])
  })

  it('can be cancelled before its day, with the reason', async () => {
    const office = await openTestOffice()
    await plan(office)
    await finishVisit(office.service, office.actor('clerk'), { id: 1, version: 1, held: false, result: 'Приедет сын' })
    expect(await visits(office)).toMatchObject([{ state: 'cancelled', result: 'Приедет сын' }])
  })

  it('follows its record into the case', async () => {
    const office = await openTestOffice()
    const talk = await record(office, { kind: 'reception', outcome: 'appeal', promisedOn: '2026-12-04', specialConditions: true })
    await plan(office, { recordId: talk.id })
    const loaded = await loadIntakeDraft(office.service, office.actor('clerk'), { oralRecordId: talk.id })
    if (loaded === null) throw new Error('no draft')
    const made = await registerAppeal(office.service, office.actor('clerk'), loaded.draft)
    expect((await getCase(office.service, office.actor('clerk'), { caseId: made.id })).visits).toMatchObject([{ number: 'ВД-0001/26', recordRef: { number: 'ЛП-0001/26' }, caseRef: { number: made.number } }])
  })

  it('is listed planned first, by person, account and address masked for those who have nothing to do with it', async () => {
    const office = await openTestOffice()
    await plan(office, { date: '2026-11-27' })
    await plan(office, { date: '2026-11-24', surname: 'Зуева', accountNumber: '990000888' })
    await finishVisit(office.service, office.actor('clerk'), { id: 2, version: 1, held: false, result: 'Передумала' })
    await plan(office, { date: '2026-11-25' })
    expect((await visits(office)).map(({ number }) => number)).toEqual(['ВД-0003/26', 'ВД-0001/26', 'ВД-0002/26'])
    expect((await visits(office, 'clerk', { planned: true })).map(({ number }) => number)).toEqual(['ВД-0003/26', 'ВД-0001/26'])
    expect((await visits(office, 'clerk', { query: 'зуев' })).map(({ number }) => number)).toEqual(['ВД-0002/26'])
    expect((await visits(office, 'colleague', { mine: true }))).toEqual([])
    expect((await visits(office, 'outsider'))[0]).toMatchObject({ person: 'З••• К.С.', address: 'г. Пятигорск, •••', phone: '•••40', purpose: '' })
    expect((await refusal(visits(office, 'administrator'))).code).toBe('FORBIDDEN')
  })
})
