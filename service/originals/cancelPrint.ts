import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { annulOutgoingNumber } from '../replies/outgoingNumber.ts'
import { changeWithLetter } from '../replies/letterCourse.ts'
import { loadPrint } from './loadPrint.ts'

/** Cancels a print: the number on the paper is annulled with the reason, and the letter waits for signature as before. */
export async function cancelPrint(service: Service, actor: Actor, input: { printId: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { print, reply, row } = await loadPrint(tx, actor, input.printId, 'sign_on_paper')
    const at = service.clock.instant()
    await closePrint(tx, print, { state: 'submitted', reason: input.reason, by: actor.userId, at })
    return changeWithLetter(tx, row, reply, { actor, at, action: 'reply.print_cancelled', patch: {}, details: { outgoingNumber: print.outgoing_number }, note: input.reason })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}

/** The paper has no number any more; the letter goes on in the given state. */
export async function closePrint(tx: WriteHandle, print: Row<'ink_prints'>, close: { state: 'submitted' | 'draft'; reason: string; by: number; at: IsoInstant }): Promise<void> {
  await tx.updateTable('ink_prints').set({ state: 'cancelled', closed_at: close.at, closed_by: close.by, reason: close.reason }).where('id', '=', print.id).execute()
  await tx
    .updateTable('replies').set((eb) => ({ state: close.state, outgoing_number: null, outgoing_seq: null, version: eb('version', '+', 1), updated_at: close.at, updated_by: close.by }))
    .where('id', '=', print.reply_id).execute()
  await annulOutgoingNumber(tx, { replyId: print.reply_id, number: print.outgoing_number, reason: close.reason, by: close.by, at: close.at })
}
