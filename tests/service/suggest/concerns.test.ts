import { describe, expect, it } from 'vitest'
import { myDay } from '../../../service/control/myDay.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { caseTimeline } from '../../../service/cases/caseTimeline.ts'
import { denyConcern } from '../../../service/decisions/denyConcern.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { linkCases } from '../../../service/cases/linkCases.ts'
import { findEarlier } from '../../../service/intake/findEarlier.ts'
import { suggestForCard } from '../../../service/suggest/suggestForCard.ts'
import { openTestOffice, refusal, type TestOffice } from '../support.ts'

const THREAT = 'Если до пятницы свет не включите, я приду и сожгу кабинет № 1. Знаю, где живёт ваш начальник.'
const urgentOf = async (office: TestOffice) => (await myDay(office.service, office.actor('deputy'))).notices.filter(({ kind }) => kind === 'urgent')

describe('words found when a letter is registered', () => {
  it('a threat makes the case urgent, stands on it with its sentence, and the deputy director is told at once', async () => {
    const office = await openTestOffice()
    const { id, number } = await office.register({ fullText: THREAT })
    expect(await getCase(office.service, office.actor('deputy'), { caseId: id })).toMatchObject({
      urgent: true, hints: [{ ground: 'threat', fragment: 'Если до пятницы свет не включите, я приду и сожгу кабинет № 1. … Знаю, где живёт ваш начальник.' }],
    })
    expect(await urgentOf(office)).toMatchObject([{ caseId: id, text: expect.stringContaining(`Похоже на угрозу в обращении ${number}`) }])
    expect((await myDay(office.service, office.actor('clerk'))).notices.filter(({ text }) => text.includes('угроз'))).toEqual([])
  })

  it('denied by the clerk before registration, it alarms nobody', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({ fullText: THREAT }, { denied: ['threat'] })
    expect(await getCase(office.service, office.actor('clerk'), { caseId: id })).toMatchObject({ urgent: false, hints: [] })
    expect(await urgentOf(office)).toEqual([])
  })

  it('judged by the deputy director to be none, the alarm ends and the audit keeps who said so', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({ fullText: THREAT })
    await denyConcern(office.service, office.actor('deputy'), { caseId: id, kind: 'threat' })
    expect(await getCase(office.service, office.actor('deputy'), { caseId: id })).toMatchObject({ urgent: false, hints: [] })
    expect(await urgentOf(office)).toEqual([])
    expect((await caseTimeline(office.service, office.actor('deputy'), { caseId: id })).map(({ action }) => action)).toContain('concern.denied')
    expect(await refusal(denyConcern(office.service, office.actor('deputy'), { caseId: id, kind: 'threat' }))).toMatchObject({ code: 'NOT_FOUND' })
    expect(await refusal(denyConcern(office.service, office.actor('auditor'), { caseId: id, kind: 'threat' }))).toMatchObject({ code: 'FORBIDDEN' })
  })

  it('once proposed, it waits as a proposal and is not said twice', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({ fullText: THREAT })
    const { version, hints } = await getCase(office.service, office.actor('clerk'), { caseId: id })
    await proposeDecision(office.service, office.actor('clerk'), { caseId: id, version, ground: 'threat', reason: 'Прямая угроза поджога', fragment: hints[0]?.fragment ?? '', redirectTo: '' })
    expect(await urgentOf(office)).toHaveLength(1)
    expect((await getCase(office.service, office.actor('deputy'), { caseId: id })).hints).toEqual([])
  })

  it('insults are shown, and the case stays an ordinary one', async () => {
    const office = await openTestOffice()
    const { id } = await office.register({ fullText: 'Вы все там жульё! Пересчитайте плату.' })
    expect(await getCase(office.service, office.actor('clerk'), { caseId: id })).toMatchObject({ urgent: false, hints: [{ ground: 'abuse', fragment: 'Вы все там жульё!' }] })
  })
})

describe('repeated appeals', () => {
  const answered = async (office: TestOffice, on: string) => {
    const { id } = await office.register()
    await office.service.store.write((tx) => tx.updateTable('cases').set({ status: 'dispatched', result: 'explained', outgoing_number: `Л/${id}`, dispatched_on: on }).where('id', '=', id).execute())
    return id
  }

  it('two answered ones on the same matter speak for the end of correspondence, with the facts', async () => {
    const office = await openTestOffice()
    const [first, second] = [await answered(office, '2026-10-01'), await answered(office, '2026-11-01')]
    const { id } = await office.register({ recurrence: 'repeated' })
    const clerk = office.actor('clerk')
    await linkCases(office.service, clerk, { caseId: id, otherId: first, kind: 'repeated', note: '' })
    expect((await getCase(office.service, clerk, { caseId: id })).hints).toEqual([])
    await linkCases(office.service, clerk, { caseId: id, otherId: second, kind: 'repeated', note: '' })
    expect((await getCase(office.service, clerk, { caseId: id })).hints).toMatchObject([{ ground: 'repeated_answered', facts: [expect.stringContaining('отправлен 01.10.2026'), expect.stringContaining('отправлен 01.11.2026')] }])
  })

  it('what was told apart at registration is not offered beside the case', async () => {
    const office = await openTestOffice()
    const { id: other } = await office.register()
    const { id } = await office.register({}, { different: [other] })
    const asked = { surname: 'Лампочкин', name: 'Савелий', organisation: '', accountNumber: '', phones: [], email: '', caseId: id }
    expect(await findEarlier(office.service, office.actor('clerk'), asked)).toEqual([])
  })
})

describe('suggestions of a card', () => {
  it('come from what was pasted, with threats beside them', async () => {
    const office = await openTestOffice()
    const { fields, concerns } = await suggestForCard(office.service, office.actor('clerk'), { deliveryId: null, text: `${THREAT} ЛС 990000719`, fileIds: [] })
    expect(fields.find(({ field }) => field === 'accountNumber')).toEqual({ field: 'accountNumber', value: '990000719', words: 'ЛС 990000719', source: { kind: 'text', fileId: null }, confidence: 'sure', fills: true })
    expect(concerns.map(({ kind }) => kind)).toEqual(['threat'])
  })

  it('are for those who register', async () => {
    const office = await openTestOffice()
    expect(await refusal(suggestForCard(office.service, office.actor('specialist'), { deliveryId: null, text: 'ЛС 990000719', fileIds: [] }))).toMatchObject({ code: 'FORBIDDEN' })
  })
})
