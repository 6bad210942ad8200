import type { Resolution } from '../../contract/card.ts'
import { withdrawVisas } from '../visas/withdrawVisas.ts'
import { assertCan } from '../../domain/access.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { checkResolution } from './checkResolution.ts'
import { assertVersion, loadCase } from './loadCase.ts'
import { storeResolution } from './storeResolution.ts'

/** Names the executor of a new case, or hands a case over; drafts and history stay with the case. */
export async function assignExecutor(service: Service, actor: Actor, input: { caseId: number; version: number; resolution: Resolution }): Promise<CaseChanged> {
  const { resolution } = input
  const changed = await service.store.write(async (tx) => {
    const { row, relation } = await loadCase(tx, actor, input.caseId)
    const action = row.executor_id === null ? 'assign' : 'reassign'
    assertCan(actor, action, relation)
    await assertVersion(tx, row, input.version)
    const today = service.clock.today()
    const at = service.clock.instant()
    await checkResolution(tx, resolution, { today, legalDue: row.legal_due ?? today, aboutUserId: row.about_user_id })
    await storeResolution(tx, row.id, resolution, { userId: actor.userId, at })
    await withdrawVisas(tx, { caseId: row.id }, at)
    await tx.updateTable('replies').set((eb) => ({ state: 'draft', version: eb('version', '+', 1) })).where('case_id', '=', row.id).where('state', '=', 'visa').execute()
    await tx.updateTable('replies').set({ executor_id: resolution.executorId }).where('case_id', '=', row.id).where('state', 'in', ['draft', 'returned']).execute()
    return changeCase(tx, row, {
      actor,
      at,
      action: action === 'assign' ? 'case.assigned' : 'case.reassigned',
      patch: {
        status: nextStatus(row.status, action),
        executor_id: resolution.executorId,
        resolution_text: resolution.text || null,
        resolution_author_id: actor.userId,
        resolution_date: today,
        intermediate_date: resolution.intermediateDate,
      },
      details: { co_executor_ids: resolution.coExecutorIds },
    })
  })
  announce(service, actor, 'case', input.caseId)
  return changed
}
