import type { Resolution } from '../../contract/card.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { withdrawVisas } from '../visas/withdrawVisas.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { checkResolution } from './checkResolution.ts'
import type { LoadedCase } from './loadCase.ts'
import { storeResolution } from './storeResolution.ts'

/** Within a write: names the executor of a case or hands it over; its draft goes along, a waiting visa is called off. */
export async function nameExecutor(tx: WriteHandle, { row, relation }: LoadedCase, resolution: Resolution, by: { readonly actor: Actor; readonly at: IsoInstant; readonly today: IsoDate }): Promise<CaseChanged> {
  const { actor, at, today } = by
  const action = row.executor_id === null ? 'assign' : 'reassign'
  assertCan(actor, action, relation)
  await checkResolution(tx, resolution, { today, legalDue: row.legal_due ?? today, aboutUserId: row.about_user_id })
  const status = nextStatus(row.status, action)
  await storeResolution(tx, row.id, resolution, { userId: actor.userId, at })
  await withdrawVisas(tx, { caseId: row.id }, at)
  await tx.updateTable('replies').set((eb) => ({ state: 'draft', version: eb('version', '+', 1) })).where('case_id', '=', row.id).where('state', '=', 'visa').execute()
  await tx.updateTable('replies').set({ executor_id: resolution.executorId }).where('case_id', '=', row.id).where('state', 'in', ['draft', 'returned']).execute()
  return changeCase(tx, row, {
    actor,
    at,
    action: action === 'assign' ? 'case.assigned' : 'case.reassigned',
    patch: {
      status,
      executor_id: resolution.executorId,
      resolution_text: resolution.text || null,
      resolution_author_id: actor.userId,
      resolution_date: today,
      intermediate_date: resolution.intermediateDate,
    },
    details: { co_executor_ids: resolution.coExecutorIds },
  })
}
