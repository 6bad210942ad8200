import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { loadPendingProposal } from './loadProposal.ts'
import { urgentByTopic } from './urgentByTopic.ts'

/** Takes one's own proposal back; the case goes on from where it was. */
export async function withdrawProposal(service: Service, actor: Actor, input: { proposalId: number; version: number }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const proposal = await loadPendingProposal(tx, input.proposalId, input.version)
    const { row } = await loadCase(tx, actor, proposal.case_id, 'propose_decision')
    if (proposal.proposed_by !== actor.userId) throw new Failure('FORBIDDEN', 'Предложение внёс другой сотрудник: отозвать его может только он.')
    const at = service.clock.instant()
    await tx.updateTable('proposals').set({ state: 'withdrawn', decided_at: at, version: proposal.version + 1 }).where('id', '=', proposal.id).execute()
    return changeCase(tx, row, {
      actor, at, action: 'decision.withdrawn',
      patch: { status: nextStatus(row.status, 'withdraw_proposal', row.status_before_proposal), status_before_proposal: null, urgent: await urgentByTopic(tx, row.id) },
      details: { ground: proposal.ground },
    })
  })
  announce(service, actor, 'decision', changed.caseId)
  return changed
}
