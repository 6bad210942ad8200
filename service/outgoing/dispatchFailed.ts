import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import { oweAgain } from '../letters/settle.ts'
import { answers, changeWithLetter } from '../replies/letterCourse.ts'

/** Who says that a letter did not arrive: a person, or (no id) a notice of a mail server. */
export interface FailureTold {
  readonly actor: { readonly userId: number | null; readonly fullName: string }
  readonly at: IsoInstant
  readonly problem: string
}

/**
 * A letter that did not arrive was not sent: its dispatch stays in the journal as failed, the letter waits for another way out and the clock goes on
 * with its history and its due date unchanged; a notice is owed again. A case that was resumed or answered anew meanwhile stays as it is.
 */
export async function dispatchFailed(tx: WriteHandle, dispatch: Row<'dispatches'>, told: FailureTold): Promise<void> {
  const { actor, at, problem } = told
  await tx.updateTable('dispatches').set({ state: 'failed', problem, failed_at: at, failed_by: actor.userId }).where('id', '=', dispatch.id).execute()
  if (dispatch.mail_id !== null) await tx.updateTable('outgoing_mails').set({ state: 'bounced', problem, settled_at: at }).where('id', '=', dispatch.mail_id).execute()
  const [reply, row] = await Promise.all([
    tx.selectFrom('replies').selectAll().where('id', '=', dispatch.reply_id).executeTakeFirstOrThrow(),
    tx.selectFrom('cases').selectAll().where('id', '=', dispatch.case_id).executeTakeFirstOrThrow(),
  ])
  const details = { outgoingNumber: reply.outgoing_number, sentTo: dispatch.address ?? '', postalId: dispatch.postal_id ?? '' }
  const answer = answers(reply)
  if (reply.state !== 'dispatched' || (answer && (row.status !== 'dispatched' || row.outgoing_number !== reply.outgoing_number))) {
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.dispatch_failed', entity: 'dispatch', entityId: dispatch.id, caseId: row.id, after: details, note: problem })
    return
  }
  await tx.updateTable('replies').set({ state: 'signed', version: reply.version + 1, updated_at: at }).where('id', '=', reply.id).execute()
  await oweAgain(tx, reply, { actor, at })
  await changeWithLetter(tx, row, reply, {
    actor, at, action: 'reply.dispatch_failed', note: problem, details,
    patch: answer ? { status: nextStatus(row.status, 'dispatch_failed'), result: null, justified: null, dispatch_channel: null, dispatched_on: null, closed_on: null, closed_at: null, storage_until: null } : {},
  })
}
