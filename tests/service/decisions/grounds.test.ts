import { describe, expect, it } from 'vitest'
import type { Card } from '../../../contract/card.ts'
import { GROUNDS, type Ground } from '../../../domain/appeal.ts'
import { GROUND_RULES } from '../../../domain/ground.ts'
import { linkCases } from '../../../service/cases/linkCases.ts'
import { checkGround } from '../../../service/decisions/checkGround.ts'
import { decideProposal } from '../../../service/decisions/decideProposal.ts'
import { decisionQueue } from '../../../service/decisions/decisionQueue.ts'
import { proposeDecision, type ProposalInput } from '../../../service/decisions/proposeDecision.ts'
import { withdrawProposal } from '../../../service/decisions/withdrawProposal.ts'
import { openTestOffice, refusal, type TestOffice, type TestPerson } from '../support.ts'
import { actionsOf, assignedCase, caseRowOf, replyRowOf, submitted } from '../replies/desk.ts'

const NAMELESS: Partial<Card> = { applicantKind: 'anonymous', surname: '', name: '', patronymic: '', address: '', replyAddress: '' }

async function propose(office: TestOffice, caseId: number, ground: Ground, person: TestPerson, more: Partial<ProposalInput> = {}) {
  const { version } = await caseRowOf(office, caseId)
  return proposeDecision(office.service, office.actor(person), { caseId, version, ground, reason: 'Так решил сотрудник', fragment: 'слова из письма', redirectTo: 'Сетевая организация', ...more })
}

async function lastProposal(office: TestOffice, caseId: number) {
  return office.service.store.read.selectFrom('proposals').selectAll().where('case_id', '=', caseId).orderBy('id', 'desc').executeTakeFirstOrThrow()
}

async function decide(office: TestOffice, caseId: number, person: TestPerson, accept: boolean, note = 'Согласна') {
  const { id, version } = await lastProposal(office, caseId)
  return decideProposal(office.service, office.actor(person), { proposalId: id, version, accept, note })
}

/** A case on which the ground can be proposed, whoever proposes it. */
async function caseFor(office: TestOffice, ground: Ground): Promise<number> {
  if (ground === 'no_contacts') return (await office.register(NAMELESS)).id
  const caseId = await assignedCase(office)
  if (ground !== 'repeated_answered') return caseId
  for (let earlier = 0; earlier < 2; earlier += 1) {
    const { id } = await office.register()
    await office.service.store.write((tx) => tx.updateTable('cases').set({ status: 'dispatched', result: 'explained' }).where('id', '=', id).execute())
    await linkCases(office.service, office.actor('clerk'), { caseId, otherId: id, kind: 'repeated', note: '' })
  }
  return caseId
}

describe('each ground with four eyes', () => {
  const decided = GROUNDS.filter((ground) => GROUND_RULES[ground].decider !== null)
  it.each(decided)('%s', async (ground) => {
    const office = await openTestOffice()
    const caseId = await caseFor(office, ground)
    const before = await caseRowOf(office, caseId)
    const proposer = GROUND_RULES[ground].proposers.includes('clerk') ? 'clerk' : 'specialist'
    expect(await propose(office, caseId, ground, proposer)).toMatchObject({ caseId, status: 'proposal_pending' })
    expect(await caseRowOf(office, caseId)).toMatchObject({ status_before_proposal: before.status, urgent: ground === 'threat' })
    expect(await decisionQueue(office.service, office.actor('deputy'))).toMatchObject([{ kind: 'proposal', ownProposal: false, proposal: { ground, state: 'pending', proposedBy: { id: office.actor(proposer).userId } }, row: { id: caseId } }])

    expect((await refusal(decide(office, caseId, proposer, true))).code).toBe('FORBIDDEN')
    const closed = await decide(office, caseId, 'deputy', true)
    const { result, closingAction } = GROUND_RULES[ground]
    expect(closed.status).toBe({ accept_no_action: 'closed_no_action', accept_no_reply: 'closed_no_reply', accept_redirect: 'redirected' }[closingAction as 'accept_no_reply'])
    expect(await caseRowOf(office, caseId)).toMatchObject({ open: false, result, closed_on: '2026-11-23', storage_until: '2031-12-31', status_before_proposal: null })
    expect(await lastProposal(office, caseId)).toMatchObject({ state: 'accepted', decided_by: office.actor('deputy').userId, decision_note: 'Согласна' })
    expect(await actionsOf(office, caseId)).toEqual(expect.arrayContaining(['decision.proposed', 'decision.accepted']))
    expect(await decisionQueue(office.service, office.actor('deputy'))).toEqual([])
  })

  it('nobody decides what they proposed themselves, whatever their roles', async () => {
    const office = await openTestOffice()
    const caseId = await caseFor(office, 'abuse')
    await propose(office, caseId, 'abuse', 'clerk')
    const { id, version } = await lastProposal(office, caseId)
    const both = { ...office.actor('clerk'), roles: ['clerk', 'deputy_director'] as const }
    const failure = await refusal(decideProposal(office.service, both, { proposalId: id, version, accept: true, note: '' }))
    expect(failure).toMatchObject({ code: 'FORBIDDEN' })
    expect(failure.message).toContain('другой сотрудник')
    expect(await decisionQueue(office.service, both)).toMatchObject([{ ownProposal: true }])
  })

  it('a withdrawal is recorded by the clerk at once, and takes a letter off the queue of signature', async () => {
    const office = await openTestOffice()
    const { caseId, replyId } = await submitted(office)
    expect(await propose(office, caseId, 'withdrawn', 'clerk')).toMatchObject({ status: 'closed_no_action' })
    expect(await caseRowOf(office, caseId)).toMatchObject({ result: 'withdrawn', closed_on: '2026-11-23' })
    expect((await replyRowOf(office, replyId)).state).toBe('draft')
    expect(await lastProposal(office, caseId)).toMatchObject({ state: 'accepted', notice_kind: 'Подтверждение отзыва обращения до 23.12.2026' })
    expect(await actionsOf(office, caseId)).toContain('decision.recorded')
  })
})

describe('what a ground refuses', () => {
  it('no contacts, while the card holds any, and says which', async () => {
    const office = await openTestOffice()
    const cards: readonly [Partial<Card>, string][] = [
      [{ ...NAMELESS, phones: ['8 928 000-00-01'] }, 'телефон'],
      [{ ...NAMELESS, accountNumber: '990100001' }, 'лицевой счёт'],
      [{ ...NAMELESS, email: 'a@example.org' }, 'адрес электронной почты'],
      [{ ...NAMELESS, replyAddress: 'г. Пятигорск, до востребования' }, 'почтовый адрес'],
    ]
    for (const [card, contact] of cards) {
      const { id } = await office.register(card)
      const failure = await refusal(propose(office, id, 'no_contacts', 'clerk'))
      expect(failure.code).toBe('INVALID_INPUT')
      expect(failure.message).toContain(contact)
      expect((await caseRowOf(office, id)).status).toBe('registered')
    }
  })

  it('no contacts, when the sender of the message is known', async () => {
    const office = await openTestOffice()
    const { id } = await office.register(NAMELESS)
    const at = office.service.clock.instant()
    await office.service.store.write((tx) => tx.insertInto('deliveries').values({ case_id: id, channel: 'email', from_address: 'kto@example.org', received_at: at, state: 'registered', created_at: at }).execute())
    expect((await refusal(propose(office, id, 'no_contacts', 'clerk'))).message).toContain('адрес отправителя письма')
    expect(await checkGround(office.service, office.actor('clerk'), { caseId: id, ground: 'no_contacts' })).toMatchObject({ allowed: false })
  })

  it('abuse without its words, a redirect without a body, a repeat without two answers', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    expect((await refusal(propose(office, caseId, 'abuse', 'clerk', { fragment: '' }))).message).toContain('Приведите слова')
    expect((await refusal(propose(office, caseId, 'not_competent', 'specialist', { redirectTo: '' }))).message).toContain('Укажите орган')
    expect((await refusal(propose(office, caseId, 'repeated_answered', 'specialist'))).message).toContain('не менее 2')
  })

  it('a ground of another role, a case that is not one\'s own, a state in which nothing is proposed', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    for (const [ground, person] of [['illegible', 'specialist'], ['not_competent', 'clerk'], ['abuse', 'outsider'], ['abuse', 'deputy'], ['withdrawn', 'specialist']] as const) {
      expect([ground, (await refusal(propose(office, caseId, ground, person))).code]).toEqual([ground, 'FORBIDDEN'])
    }
    await propose(office, caseId, 'abuse', 'clerk')
    expect((await refusal(propose(office, caseId, 'illegible', 'clerk'))).code).toBe('ILLEGAL_TRANSITION')
  })

  it('a card without a topic; a threat goes up at once and waits for the topic at the decision', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { topics: [] })
    expect((await refusal(propose(office, caseId, 'abuse', 'clerk'))).code).toBe('NOT_READY')
    await propose(office, caseId, 'threat', 'clerk')
    expect(await decisionQueue(office.service, office.actor('deputy'))).toHaveLength(1)
    expect((await refusal(decide(office, caseId, 'deputy', true))).code).toBe('NOT_READY')
  })

  it('a stale card, and a proposal that was decided meanwhile', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    expect((await refusal(propose(office, caseId, 'abuse', 'clerk', { version: 7 }))).code).toBe('CONFLICT')
    await propose(office, caseId, 'abuse', 'clerk')
    await decide(office, caseId, 'deputy', true)
    const { id } = await lastProposal(office, caseId)
    expect((await refusal(decideProposal(office.service, office.actor('deputy2'), { proposalId: id, version: 1, accept: true, note: '' }))).code).toBe('CONFLICT')
  })
})

describe('advice before proposing', () => {
  it('tells the notice with its last day, by the rule in force', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    const check = (ground: Ground) => checkGround(office.service, office.actor('clerk'), { caseId, ground })
    expect(await check('illegible')).toMatchObject({ allowed: true, fragmentRequired: false, notice: 'Уведомление о нечитаемости до 30.11.2026' })
    expect(await check('not_competent')).toMatchObject({ redirectRequired: true, notice: 'Уведомление о перенаправлении до 30.11.2026' })
    expect(await check('abuse')).toMatchObject({ fragmentRequired: true, notice: 'Уведомление о недопустимости злоупотребления правом до 23.12.2026' })
    await office.service.store.write((tx) => tx.updateTable('deadline_rules').set({ enabled: false }).where('code', '=', 'НЕЧИТ-7').execute())
    expect((await check('illegible')).notice).toBeNull()
  })
})

describe('rejecting and taking back', () => {
  it('a rejection says why and gives the case back as it was', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await propose(office, caseId, 'threat', 'clerk')
    expect((await refusal(decide(office, caseId, 'deputy', false, ' '.trim()))).details.fields?.[0]?.path).toBe('note')
    expect(await decide(office, caseId, 'deputy', false, 'Угрозы здесь нет, ответьте')).toMatchObject({ status: 'assigned' })
    expect(await caseRowOf(office, caseId)).toMatchObject({ urgent: false, status_before_proposal: null, result: null })
  })

  it('only the proposer takes a proposal back', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office)
    await propose(office, caseId, 'abuse', 'clerk')
    const { id, version } = await lastProposal(office, caseId)
    expect((await refusal(withdrawProposal(office.service, office.actor('clerk2'), { proposalId: id, version }))).code).toBe('FORBIDDEN')
    expect(await withdrawProposal(office.service, office.actor('clerk'), { proposalId: id, version })).toMatchObject({ status: 'assigned' })
    expect((await refusal(withdrawProposal(office.service, office.actor('clerk'), { proposalId: id, version: version + 1 }))).code).toBe('CONFLICT')
  })

  it('a complaint about the deputy director is decided by another', async () => {
    const office = await openTestOffice()
    const caseId = await assignedCase(office, { aboutUserId: office.actor('deputy').userId })
    await propose(office, caseId, 'abuse', 'clerk')
    expect(await decisionQueue(office.service, office.actor('deputy'))).toEqual([])
    expect((await refusal(decide(office, caseId, 'deputy', true))).code).toBe('FORBIDDEN')
    expect((await decide(office, caseId, 'deputy2', true)).status).toBe('closed_no_action')
  })
})
