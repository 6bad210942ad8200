import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadOutgoingMail } from './loadOutgoingMail.ts'

/**
 * Takes a letter out of the line while it has not begun to go; the letter waits for another way.
 * @throws Failure CONFLICT once it is being sent
 */
export async function cancelLetter(service: Service, actor: Actor, input: { mailId: number }): Promise<{ ok: true }> {
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const { mail, row } = await loadOutgoingMail(tx, actor, input.mailId)
    if (!(await cancelQueued(tx, mail.reply_id, at))) throw new Failure('CONFLICT', 'Отменить уже нельзя: письмо отправляется или отправлено. Обновите страницу.')
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.sending_cancelled', entity: 'outgoing_mail', entityId: mail.id, caseId: row.id, after: { sentTo: mail.address } })
    return row.id
  })
  announce(service, actor, 'reply', caseId)
  return { ok: true }
}

/** @returns whether there was something in line */
export async function cancelQueued(tx: WriteHandle, replyId: number, at: IsoInstant): Promise<boolean> {
  const { numUpdatedRows } = await tx.updateTable('outgoing_mails').set({ state: 'cancelled', settled_at: at }).where('reply_id', '=', replyId).where('state', '=', 'queued').executeTakeFirst()
  return numUpdatedRows > 0n
}
