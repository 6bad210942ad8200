import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { liftDuties } from '../letters/settle.ts'
import { reopenedColumns } from './reopening.ts'

/** Reverses an accepted decision (contacts supplied, a legible copy brought): the case reopens with its history and a stated new start. */
export async function reverseDecision(service: Service, actor: Actor, input: { proposalId: number; version: number; reason: string; startOn: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const proposal = await tx.selectFrom('proposals').selectAll().where('id', '=', input.proposalId).executeTakeFirst()
    if (proposal === undefined) throw new Failure('NOT_FOUND', 'Решение не найдено. Обновите карточку.')
    const { row } = await loadCase(tx, actor, proposal.case_id, 'reverse_decision')
    if (proposal.version !== input.version) throw new Failure('CONFLICT', 'Решение уже изменили. Обновите карточку.', { currentVersion: proposal.version })
    if (proposal.state !== 'accepted') throw new Failure('ILLEGAL_TRANSITION', 'Отменить можно только принятое решение.')
    const at = service.clock.instant()
    const patch = await reopenedColumns(tx, row, { startOn: input.startOn, today: service.clock.today(), at })
    await tx
      .updateTable('proposals')
      .set({ state: 'reversed', reversed_by: actor.userId, reversed_at: at, reversal_reason: input.reason, version: proposal.version + 1 })
      .where('id', '=', proposal.id)
      .execute()
    const owed = await tx.selectFrom('notice_duties').selectAll().where('proposal_id', '=', proposal.id).where('fulfilled_on', 'is', null).where('lifted_at', 'is', null).execute()
    await liftDuties(tx, owed, { actor, at, reason: 'решение отменено' })
    return changeCase(tx, row, { actor, at, action: 'decision.reversed', patch, details: { ground: proposal.ground }, note: input.reason })
  })
  announce(service, actor, 'decision', changed.caseId)
  return changed
}
