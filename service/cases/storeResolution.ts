import type { Resolution } from '../../contract/card.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'

/** Rows of a resolution beside the card: the history of executors and the co-executors. */
export async function storeResolution(tx: WriteHandle, caseId: number, resolution: Resolution, by: { userId: number; at: IsoInstant }): Promise<void> {
  await tx.updateTable('assignments').set({ ended_at: by.at }).where('case_id', '=', caseId).where('ended_at', 'is', null).execute()
  await tx
    .insertInto('assignments')
    .values({ case_id: caseId, executor_id: resolution.executorId, assigned_by: by.userId, assigned_at: by.at, resolution: resolution.text || null, intermediate_date: resolution.intermediateDate })
    .execute()
  await tx.deleteFrom('case_executors').where('case_id', '=', caseId).execute()
  const others = [...new Set(resolution.coExecutorIds)]
  if (others.length > 0) await tx.insertInto('case_executors').values(others.map((user_id) => ({ case_id: caseId, user_id }))).execute()
}
