import { describe, expect, it } from 'vitest'
import { myDay } from '../../../service/control/myDay.ts'
import { saveOral } from '../../../service/admin/saveOral.ts'
import { getRecord } from '../../../service/oral/getRecord.ts'
import { listCallbacks } from '../../../service/oral/listCallbacks.ts'
import { moveCallback } from '../../../service/oral/moveCallback.ts'
import { recordAttempt } from '../../../service/oral/recordAttempt.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'
import { promise } from './support.ts'

const waiting = async (office: TestOffice) => (await listCallbacks(office.service, office.actor('clerk'), { mine: false })).rows
const attempt = (office: TestOffice, change: Partial<Parameters<typeof recordAttempt>[2]>) => recordAttempt(office.service, office.actor('specialist'), { id: 1, version: 1, result: 'no_answer', note: '', next: null, ...change })
const rail = async (office: TestOffice) => (await myDay(office.service, office.actor('specialist'))).rail.oral

describe('a promised call', () => {
  it('is refused without a time to come, a number to dial, or somebody to call', async () => {
    const office = await openTestOffice()
    expect(await refusal(promise(office, { time: '09:59' }))).toMatchObject({ details: { fields: [{ path: 'callback.time' }] } })
    expect(await refusal(promise(office, { phone: '' }))).toMatchObject({ details: { fields: [{ path: 'callback.phone' }] } })
    expect(await refusal(promise(office, { assigneeId: office.actor('auditor').userId }))).toMatchObject({ details: { fields: [{ path: 'callback.assigneeId' }] } })
    expect(await waiting(office)).toEqual([])
  })

  it('reminds in the rail of its own person from a quarter of an hour before', async () => {
    const office = await openTestOffice()
    await promise(office)
    expect(await rail(office)).toBe(0)
    office.wait(74)
    expect(await rail(office)).toBe(0)
    office.wait(1)
    expect(await rail(office)).toBe(1)
    expect((await myDay(office.service, office.actor('colleague'))).rail.oral).toBe(0)
    expect((await myDay(office.service, office.actor('specialist'))).notices).toEqual([])
    office.wait(15)
    expect((await myDay(office.service, office.actor('deputy'))).notices.map(({ text }) => text)).not.toContainEqual(expect.stringContaining('Просрочен'))
    office.wait(1)
    for (const person of ['specialist', 'deputy'] as const) {
      expect((await myDay(office.service, office.actor(person))).notices.map(({ text }) => text), person).toContainEqual('Просрочен 1 обещанный звонок: раздел «Звонки и приём».')
    }
  })

  it('is reminded of when the setting says', async () => {
    const office = await openTestOffice()
    await promise(office)
    await saveOral(office.service, office.actor('administrator'), { remindMinutes: 90, answerSeconds: 120, version: 0 })
    expect(await rail(office)).toBe(1)
    expect((await refusal(saveOral(office.service, office.actor('administrator'), { remindMinutes: 5, answerSeconds: 120, version: 0 }))).code).toBe('CONFLICT')
    expect((await refusal(saveOral(office.service, office.actor('clerk'), { remindMinutes: 5, answerSeconds: 120, version: 1 }))).code).toBe('FORBIDDEN')
  })

  it('goes on through attempts until the person is reached', async () => {
    const office = await openTestOffice()
    const { id } = await promise(office)
    office.wait(90)
    await attempt(office, { result: 'busy' })
    expect(await waiting(office)).toMatchObject([{ attempts: 1, dueAt: '2026-11-23T08:30:00.000Z', version: 2 }])
    expect(await refusal(attempt(office, { version: 2, result: 'later' }))).toMatchObject({ details: { fields: [{ path: 'next.date' }] } })
    expect(await refusal(attempt(office, { version: 2, result: 'later', next: { date: '2026-11-23', time: '11:30' } }))).toMatchObject({ details: { fields: [{ path: 'next.time' }] } })
    await attempt(office, { version: 2, result: 'later', note: 'После обеда', next: { date: '2026-11-23', time: '15:00' } })
    expect(await waiting(office)).toMatchObject([{ attempts: 2, dueAt: '2026-11-23T12:00:00.000Z' }])
    expect(await refusal(attempt(office, { version: 3, result: 'reached' }))).toMatchObject({ details: { fields: [{ path: 'note' }] } })
    await attempt(office, { version: 3, result: 'reached', note: 'Перерасчёт 412 руб. 60 коп.' })
    expect(await waiting(office)).toEqual([])
    expect((await getRecord(office.service, office.actor('specialist'), { id })).callbacks).toMatchObject([
      { state: 'done', result: 'Перерасчёт 412 руб. 60 коп.', log: [{ result: 'busy' }, { result: 'later', note: 'После обеда', nextDueAt: '2026-11-23T12:00:00.000Z' }, { result: 'reached' }] },
    ])
    expect((await refusal(attempt(office, { version: 4, result: 'reached', note: 'Ещё раз' }))).code).toBe('CONFLICT')
  })

  it('is not made twice by two people', async () => {
    const office = await openTestOffice()
    await promise(office)
    const both = await Promise.allSettled([attempt(office, { result: 'reached', note: 'Ответ дан' }), attempt(office, { result: 'no_answer' })])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is dropped with a reason only', async () => {
    const office = await openTestOffice()
    await promise(office)
    expect(await refusal(attempt(office, { result: 'dropped' }))).toMatchObject({ details: { fields: [{ path: 'note' }] } })
    await attempt(office, { result: 'dropped', note: 'Пришёл сам' })
    expect(await waiting(office)).toEqual([])
  })

  it('is handed over or moved, with a reason in the audit', async () => {
    const office = await openTestOffice()
    await promise(office)
    const move = { id: 1, version: 1, date: '2026-11-24', time: '09:15', assigneeId: office.actor('colleague').userId, reason: 'Больничный' }
    expect((await refusal(moveCallback(office.service, office.actor('clerk'), { ...move, assigneeId: office.actor('deputy').userId }))).details.fields?.[0]?.path).toBe('assigneeId')
    await moveCallback(office.service, office.actor('clerk'), move)
    expect(await waiting(office)).toMatchObject([{ dueAt: '2026-11-24T06:15:00.000Z', assignee: { shortName: 'Орлова А.П.' } }])
    const entry = await office.service.store.read.selectFrom('audit').select('note').where('action', '=', 'oral.callback_moved').executeTakeFirstOrThrow()
    expect(entry.note).toBe('Больничный')
    expect((await listCallbacks(office.service, office.actor('specialist'), { mine: true })).rows).toEqual([])
    expect((await listCallbacks(office.service, office.actor('auditor'), { mine: false })).rows).toMatchObject([{ person: 'Л••• С.И.', phone: '•••19', question: '' }])
  })
})
