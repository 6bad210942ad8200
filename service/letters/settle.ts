import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { dueState } from '../../domain/due-state.ts'
import { Failure } from '../../domain/failure.ts'

interface Settled {
  /** No id: the program itself, by the notice of a mail server. */
  readonly actor: { readonly userId: number | null; readonly fullName: string }
  readonly at: IsoInstant
}

/**
 * A letter that no longer has its reason must not leave: the decision was reversed, or the duty lifted.
 * @throws Failure CONFLICT
 */
export async function assertStillOwed(tx: WriteHandle, letter: Row<'replies'>): Promise<void> {
  if (letter.duty_id === null) return
  const duty = await tx.selectFrom('notice_duties').select(['lifted_at', 'lift_reason']).where('id', '=', letter.duty_id).executeTakeFirstOrThrow()
  if (duty.lifted_at === null) return
  throw new Failure('CONFLICT', `Обязанность уведомить снята (${duty.lift_reason ?? 'без причины'}): это письмо не отправляют. Заместитель генерального директора отзывает его в карточке.`)
}

/** The duty is fulfilled by the letter that has left, on the day it left; not by its signature. */
export async function fulfilDuty(tx: WriteHandle, letter: Row<'replies'>, sent: Settled & { readonly on: IsoDate }): Promise<void> {
  if (letter.duty_id === null) return
  const duty = await tx
    .updateTable('notice_duties').set((eb) => ({ reply_id: letter.id, fulfilled_on: sent.on, version: eb('version', '+', 1) }))
    .where('id', '=', letter.duty_id).returningAll().executeTakeFirstOrThrow()
  if (duty.extension_id !== null) await tx.updateTable('extensions').set({ notice_reply_id: letter.id }).where('id', '=', duty.extension_id).execute()
  if (duty.proposal_id !== null && duty.recipient === null) await tx.updateTable('proposals').set({ notice_sent: true }).where('id', '=', duty.proposal_id).execute()
  await record(tx, duty, 'duty.fulfilled', sent, { letter: duty.kind, dutySettled: dueState({ legalDue: duty.due_on, controlDue: duty.control_due, closedOn: sent.on }, sent.on).label })
}

/** A letter that was dispatched and came back: the duty is owed again, by its old date. */
export async function oweAgain(tx: WriteHandle, letter: Row<'replies'>, failed: Settled): Promise<void> {
  if (letter.duty_id === null) return
  const duty = await tx
    .updateTable('notice_duties').set((eb) => ({ reply_id: null, fulfilled_on: null, version: eb('version', '+', 1) }))
    .where('id', '=', letter.duty_id).where('reply_id', '=', letter.id).returningAll().executeTakeFirst()
  if (duty === undefined) return
  if (duty.extension_id !== null) await tx.updateTable('extensions').set({ notice_reply_id: null }).where('id', '=', duty.extension_id).execute()
  if (duty.proposal_id !== null && duty.recipient === null) await tx.updateTable('proposals').set({ notice_sent: false }).where('id', '=', duty.proposal_id).execute()
  await record(tx, duty, 'duty.owed_again', failed, { letter: duty.kind, noticeDue: duty.due_on })
}

/** Nothing is owed any more; letters begun for it that nobody has signed are given up. */
export async function liftDuties(tx: WriteHandle, duties: readonly Row<'notice_duties'>[], lifted: Settled & { readonly reason: string }): Promise<void> {
  const { actor, at, reason } = lifted
  for (const duty of duties) {
    const signing = await tx.selectFrom('replies').select('id').where('duty_id', '=', duty.id).where('state', '=', 'signing').executeTakeFirst()
    if (signing !== undefined) throw new Failure('CONFLICT', 'Уведомление сейчас подписывают. Обновите карточку и повторите.')
    await tx.updateTable('notice_duties').set({ lifted_at: at, lifted_by: actor.userId, lift_reason: reason, version: duty.version + 1 }).where('id', '=', duty.id).execute()
    await tx
      .updateTable('replies').set((eb) => ({ state: 'void', version: eb('version', '+', 1), updated_at: at, updated_by: actor.userId }))
      .where('duty_id', '=', duty.id).where('state', 'in', ['draft', 'submitted', 'returned']).execute()
    await record(tx, duty, 'duty.lifted', lifted, { letter: duty.kind }, reason)
  }
}

async function record(tx: WriteHandle, duty: Row<'notice_duties'>, action: string, { actor, at }: Settled, after: Record<string, unknown>, note: string | null = null): Promise<void> {
  await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action, entity: 'duty', entityId: duty.id, caseId: duty.case_id, after, note })
}
