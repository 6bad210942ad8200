import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { annulOutgoingNumber } from './outgoingNumber.ts'

export interface VoidedBy {
  /** Null when the program finishes what a crash left. */
  readonly userId: number | null
  readonly name: string
}

/** A signing that was begun and not finished: its number is annulled, the letter waits for signature again. */
export async function voidSigning(tx: WriteHandle, reply: Pick<Row<'replies'>, 'id' | 'case_id' | 'outgoing_number' | 'updated_by' | 'author_id'>, by: VoidedBy, at: IsoInstant): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('replies')
    .set((eb) => ({ state: 'submitted', outgoing_number: null, outgoing_seq: null, signing_started_at: null, version: eb('version', '+', 1), updated_at: at }))
    .where('id', '=', reply.id).where('state', '=', 'signing')
    .executeTakeFirst()
  if (numUpdatedRows === 0n || reply.outgoing_number === null) return
  await annulOutgoingNumber(tx, { replyId: reply.id, number: reply.outgoing_number, reason: 'подписание не завершено', by: by.userId ?? reply.updated_by ?? reply.author_id, at })
  await appendAudit(tx, {
    at, actor: { userId: by.userId, name: by.name }, action: 'reply.signing_voided', entity: 'reply', entityId: reply.id, caseId: reply.case_id,
    before: { outgoingNumber: reply.outgoing_number }, after: { outgoingNumber: null },
  })
}
