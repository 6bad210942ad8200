import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'

/** A message was attached to a case that waits for details: every wait of it ends on this day. */
export async function answerCame(tx: WriteHandle, caseId: number, came: { actor: Actor; on: IsoDate; at: IsoInstant }): Promise<void> {
  const waiting = await tx
    .updateTable('replies').set((eb) => ({ answered_on: came.on, version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId).where('state', '=', 'dispatched').where('answer_due', 'is not', null).where('answered_on', 'is', null)
    .returning(['id', 'kind', 'outgoing_number']).execute()
  for (const letter of waiting) {
    await appendAudit(tx, {
      at: came.at, actor: { userId: came.actor.userId, name: came.actor.fullName }, action: 'letter.answered', entity: 'reply', entityId: letter.id, caseId,
      after: { letter: letter.kind, outgoingNumber: letter.outgoing_number, answeredOn: came.on },
    })
  }
}
