import { describe, expect, it } from 'vitest'
import { fromJson } from '../../../db/schema/json.ts'
import type { StoredDeadline } from '../../../service/cases/computeClock.ts'
import { decideExtension } from '../../../service/decisions/decideExtension.ts'
import { decideProposal } from '../../../service/decisions/decideProposal.ts'
import { decisionQueue } from '../../../service/decisions/decisionQueue.ts'
import { extendTerm } from '../../../service/decisions/extendTerm.ts'
import { proposeDecision } from '../../../service/decisions/proposeDecision.ts'
import { reopenCase } from '../../../service/decisions/reopenCase.ts'
import { requestExtension } from '../../../service/decisions/requestExtension.ts'
import { reverseDecision } from '../../../service/decisions/reverseDecision.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { actionsOf, assignedCase, caseRowOf } from '../replies/desk.ts'

async function request(office: TestOffice, caseId: number, days: number, person: TestPerson = 'specialist') {
  return requestExtension(office.service, office.actor(person), { caseId, version: (await caseRowOf(office, caseId)).version, days, reason: 'Ждём акт сверки' })
}

async function extend(office: TestOffice, caseId: number, days: number, person: TestPerson = 'deputy') {
  return extendTerm(office.service, office.actor(person), { caseId, version: (await caseRowOf(office, caseId)).version, days, reason: 'Сложная проверка' })
}

const lastRequest = (office: TestOffice) => office.service.store.read.selectFrom('extensions').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()

async function decide(office: TestOffice, person: TestPerson, grant: boolean, note = 'Согласна') {
  const { id, version } = await lastRequest(office)
  return decideExtension(office.service, office.actor(person), { extensionId: id, version, grant, note })
}

describe('an extension', () => {
  it('requested by the executor, granted by another: new dates, their explanation and the history', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await request(office, caseId, 30)
    expect(await decisionQueue(office.service, office.actor('deputy'))).toMatchObject([{ kind: 'extension', extension: { days: 30, fromDue: '2026-12-23', toDue: '2027-01-22', state: 'pending' }, ownProposal: false }])
    const granted = await decide(office, 'deputy', true)
    expect(granted.status).toBe('assigned')
    const row = await caseRowOf(office, caseId)
    expect(row).toMatchObject({ legal_due: '2027-01-22', control_due: '2027-01-22' })
    const stored = row.deadline_json === null ? null : (fromJson(row.deadline_json) as StoredDeadline)
    expect(stored).toMatchObject({ ruleCode: 'СТ-30', ruleName: 'Ответ на письменное или электронное обращение', extension: { days: 30, previousLegalDue: '2026-12-23', decidedOn: '2026-11-23' } })
    expect(stored?.why.at(-1)).toContain('Срок продлён с 23.12.2026 до 22.01.2027')
    expect(await lastRequest(office)).toMatchObject({ state: 'accepted', decided_by: office.actor('deputy').userId })
    expect(await actionsOf(office, caseId)).toEqual(expect.arrayContaining(['extension.requested', 'extension.granted']))
  })

  it('refused with a reason changes nothing', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await request(office, caseId, 5)
    expect((await refusal(decide(office, 'deputy', false, ''))).details.fields?.[0]?.path).toBe('note')
    await decide(office, 'deputy', false, 'Успеете')
    expect(await caseRowOf(office, caseId)).toMatchObject({ legal_due: '2026-12-23' })
    expect(await lastRequest(office)).toMatchObject({ state: 'rejected', decision_note: 'Успеете' })
    expect((await refusal(decide(office, 'deputy', true))).code).toBe('CONFLICT')
  })

  it('is never one\'s own to grant, in the queue or past it', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await request(office, caseId, 5)
    const both = { ...office.actor('specialist'), roles: ['specialist', 'deputy_director'] as const }
    const { id, version } = await lastRequest(office)
    expect((await refusal(decideExtension(office.service, both, { extensionId: id, version, grant: true, note: '' }))).code).toBe('FORBIDDEN')
    expect((await refusal(extendTerm(office.service, both, { caseId, version: (await caseRowOf(office, caseId)).version, days: 5, reason: 'Сам себе' }))).code).toBe('CONFLICT')
  })

  it('by the deputy director at once, and only once', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await extend(office, caseId, 10)
    expect(await caseRowOf(office, caseId)).toMatchObject({ legal_due: '2027-01-02', control_due: '2026-12-30' })
    expect((await refusal(extend(office, caseId, 10))).message).toContain('только один раз')
    expect((await refusal(request(office, caseId, 10))).message).toContain('только один раз')
  })

  it('is refused: too long, too late, for another role, while another request waits, or when switched off', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    expect((await refusal(extend(office, caseId, 31))).message).toContain('до 22.01.2027')
    expect((await refusal(extend(office, caseId, 5, 'clerk'))).code).toBe('FORBIDDEN')
    expect((await refusal(request(office, caseId, 5, 'outsider'))).code).toBe('FORBIDDEN')
    const quality = await assignedCase(office, { topics: ['04'] })
    expect((await refusal(extend(office, quality, 5))).message).toContain('не продлевается')
    await office.service.store.write((tx) => tx.updateTable('deadline_rules').set({ enabled: false }).where('code', '=', 'ПРОДЛ-30').execute())
    expect((await refusal(extend(office, caseId, 5))).message).toContain('отключено')
    await office.service.store.write((tx) => tx.updateTable('deadline_rules').set({ enabled: true }).where('code', '=', 'ПРОДЛ-30').execute())
    await request(office, caseId, 5)
    expect((await refusal(request(office, caseId, 5))).code).toBe('CONFLICT')
    expect((await refusal(extend(office, caseId, 5))).code).toBe('CONFLICT')
    office.setToday('2026-12-24')
    expect((await refusal(decide(office, 'deputy', true))).message).toContain('Срок истёк 23.12.2026')
  })

  it('of a term of another law follows that law: five working days for personal data', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { topics: ['13'] })
    expect((await refusal(extend(office, caseId, 6))).message).toContain('5 рабочих дней')
    await extend(office, caseId, 5)
    expect((await caseRowOf(office, caseId)).legal_due).toBe('2026-12-14')
  })
})

describe('reversing a decision', () => {
  async function closed(office: TestOffice): Promise<{ caseId: number; proposalId: number; version: number }> {
    const { id: caseId } = await office.register({ applicantKind: 'anonymous', surname: '', name: '', patronymic: '', address: '', replyAddress: '' })
    await proposeDecision(office.service, office.actor('clerk'), { caseId, version: 1, ground: 'no_contacts', reason: 'Нет ни имени, ни адреса', fragment: '', redirectTo: '' })
    const { id, version } = await office.service.store.read.selectFrom('proposals').select(['id', 'version']).executeTakeFirstOrThrow()
    await decideProposal(office.service, office.actor('deputy'), { proposalId: id, version, accept: true, note: '' })
    return { caseId, proposalId: id, version: version + 1 }
  }

  it('reopens the case with its history and counts the clock from the stated day', async () => {
    const office = await openTestOffice()
    const { caseId, ...decision } = await closed(office)
    office.setToday('2026-12-07')
    const reopened = await reverseDecision(office.service, office.actor('deputy2'), { ...decision, reason: 'Заявитель сообщил адрес', startOn: '2026-12-04' })
    expect(reopened).toMatchObject({ caseId, status: 'registered' })
    const row = await caseRowOf(office, caseId)
    expect(row).toMatchObject({ number: 'АН-0001/26', registered_on: '2026-11-23', clock_restarted_on: '2026-12-04', legal_due: '2027-01-03', control_due: '2026-12-30', result: null, closed_on: null, storage_until: null })
    expect(row.deadline_json).toContain('Рассмотрение возобновлено 07.12.2026: срок считается заново с 04.12.2026.')
    expect(await office.service.store.read.selectFrom('proposals').selectAll().where('id', '=', decision.proposalId).executeTakeFirstOrThrow()).toMatchObject({
      state: 'reversed', reversal_reason: 'Заявитель сообщил адрес', reversed_by: office.actor('deputy2').userId, ground: 'no_contacts',
    })
    expect(await actionsOf(office, caseId)).toContain('decision.reversed')
    expect((await refusal(reverseDecision(office.service, office.actor('deputy'), { ...decision, version: decision.version + 1, reason: 'Ещё раз', startOn: '2026-12-04' }))).code).toBe('ILLEGAL_TRANSITION')
  })

  it('is refused: another role, a stale decision, a start outside; reopening does not go past it', async () => {
    const office = await openTestOffice()
    const { caseId, ...decision } = await closed(office)
    const reverse = (person: TestPerson, more: object = {}) => refusal(reverseDecision(office.service, office.actor(person), { ...decision, reason: 'Сообщён адрес', startOn: '2026-11-23', ...more }))
    expect((await reverse('clerk')).code).toBe('FORBIDDEN')
    expect((await reverse('deputy', { version: 1 })).code).toBe('CONFLICT')
    expect((await reverse('deputy', { startOn: '2026-11-24' })).code).toBe('INVALID_INPUT')
    expect((await reverse('deputy', { startOn: '2026-11-22' })).code).toBe('INVALID_INPUT')
    const past = reopenCase(office.service, office.actor('deputy'), { caseId, version: (await caseRowOf(office, caseId)).version, reason: 'Сообщён адрес', startOn: '2026-11-23' })
    expect((await refusal(past)).message).toContain('Отмените решение')
  })
})
