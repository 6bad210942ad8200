import { assertFourEyes } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import { GROUND_RULES } from '../../domain/ground.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { oweDecisionNotices } from '../letters/owe.ts'
import { assertTopic, closingColumns, dropPendingExtension } from './closing.ts'
import { loadPendingProposal } from './loadProposal.ts'
import { urgentByTopic } from './urgentByTopic.ts'

export interface ProposalDecision {
  proposalId: number
  version: number
  accept: boolean
  note: string
}

/**
 * Accepts a proposal, which closes the case by its ground, or rejects it, which gives the case back as it was.
 * @throws Failure FORBIDDEN (own proposal, complaint about oneself), INVALID_INPUT (a rejection says why), NOT_READY (no topic), CONFLICT
 */
export async function decideProposal(service: Service, actor: Actor, input: ProposalDecision): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const proposal = await loadPendingProposal(tx, input.proposalId, input.version)
    const { row } = await loadCase(tx, actor, proposal.case_id, 'decide')
    assertFourEyes(proposal.proposed_by, actor.userId)
    if (!input.accept && input.note.length < 3) {
      const message = 'Напишите, почему предложение отклонено: это увидит тот, кто его внёс.'
      throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'note', message }] })
    }
    const at = service.clock.instant()
    await tx
      .updateTable('proposals')
      .set({ state: input.accept ? 'accepted' : 'rejected', decided_by: actor.userId, decided_at: at, decision_note: input.note || null, version: proposal.version + 1 })
      .where('id', '=', proposal.id)
      .execute()
    const details = { ground: proposal.ground, decisionNote: input.note, notice: input.accept ? proposal.notice_kind : null }
    if (!input.accept) {
      const patch = { status: nextStatus(row.status, 'reject_proposal', row.status_before_proposal), status_before_proposal: null, urgent: await urgentByTopic(tx, row.id) }
      return changeCase(tx, row, { actor, at, action: 'decision.rejected', patch, details })
    }
    const rule = GROUND_RULES[proposal.ground]
    const status = nextStatus(row.status, rule.closingAction)
    await assertTopic(tx, row.id)
    await dropPendingExtension(tx, row.id, { actor, at })
    await oweDecisionNotices(tx, row, proposal, { actor, at, today: service.clock.today() })
    const patch = { status, result: rule.result, ...(await closingColumns(tx, { on: service.clock.today(), at })) }
    return changeCase(tx, row, { actor, at, action: 'decision.accepted', patch, details })
  })
  announce(service, actor, 'decision', changed.caseId)
  return changed
}
