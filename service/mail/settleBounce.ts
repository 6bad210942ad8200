import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { bounceReason } from '../../domain/bounce.ts'
import { formatRuDate, moscowDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { dispatchFailed } from '../outgoing/dispatchFailed.ts'
import { giveFiles, moveDelivery } from './moveDelivery.ts'
import type { Bounce } from './readBounce.ts'

const PROGRAM = { userId: null, fullName: 'программа' }
const TITLES = { failed: 'mail.bounced', delayed: 'mail.delayed', delivered: 'mail.delivered' } as const
const NOTES = { failed: 'не доставлено', delayed: 'доставка задерживается, почтовый сервер пробует ещё', delivered: 'доставлено' } as const

/**
 * A notice of a mail server about a letter of ours becomes part of its case, without a number and without a clerk; a letter that failed for good
 * starts the clock of the case again. One about anybody else's letter stays in the tray.
 * @returns the case, null when the letter is not ours
 */
export async function settleBounce(tx: WriteHandle, deliveryId: number, bounce: Bounce, at: IsoInstant): Promise<number | null> {
  if (bounce.messageIds.length === 0) return null
  const mail = await tx.selectFrom('outgoing_mails').selectAll().where('message_id', 'in', bounce.messageIds).where('state', 'in', ['sent', 'bounced', 'unknown']).executeTakeFirst()
  if (mail === undefined) return null
  const reason = bounceReason(bounce.status)
  if (bounce.action === 'failed') await failed(tx, mail, `Письмо вернулось ${formatRuDate(moscowDate(at))}: ${reason}.`, at)
  await moveDelivery(tx, deliveryId, { state: 'attached', caseId: mail.case_id })
  await giveFiles(tx, deliveryId, mail.case_id)
  const { notes } = await tx.selectFrom('deliveries').select('notes').where('id', '=', deliveryId).executeTakeFirstOrThrow()
  const note = `Уведомление о письме на ${mail.address}: ${NOTES[bounce.action]}`
  await tx.updateTable('deliveries').set({ auto_submitted: true, notes: notes === '' ? note : `${notes}\n${note}` }).where('id', '=', deliveryId).execute()
  await appendAudit(tx, {
    at, actor: { userId: null, name: PROGRAM.fullName }, action: TITLES[bounce.action], entity: 'delivery', entityId: deliveryId, caseId: mail.case_id, after: { state: 'attached', sentTo: mail.address, messageId: mail.message_id },
    note: bounce.action === 'delivered' ? null : reason,
  })
  return mail.case_id
}

async function failed(tx: WriteHandle, mail: Row<'outgoing_mails'>, problem: string, at: IsoInstant): Promise<void> {
  const dispatch = await tx.selectFrom('dispatches').selectAll().where('mail_id', '=', mail.id).where('state', '=', 'recorded').executeTakeFirst()
  if (dispatch !== undefined) return dispatchFailed(tx, dispatch, { actor: PROGRAM, at, problem })
  // Nobody had known whether it went: it did, and came back.
  if (mail.state === 'unknown') await tx.updateTable('outgoing_mails').set({ state: 'bounced', problem, settled_at: at }).where('id', '=', mail.id).execute()
}
