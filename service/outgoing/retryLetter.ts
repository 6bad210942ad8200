import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadOutgoingMail } from './loadOutgoingMail.ts'

/**
 * Tries at once a letter that waits for its next attempt, or sends again one of which nobody knows whether it went: under the same Message-ID, so
 * that two copies are the same letter to every mail program.
 * @throws Failure CONFLICT when it is neither
 */
export async function retryLetter(service: Service, actor: Actor, input: { mailId: number }): Promise<{ ok: true }> {
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const { mail, row } = await loadOutgoingMail(tx, actor, input.mailId)
    if (mail.state !== 'queued' && mail.state !== 'unknown') throw new Failure('CONFLICT', 'Повторять нечего: письмо отправляется, отправлено или отправка отменена. Обновите страницу.')
    await tx.updateTable('outgoing_mails').set({ state: 'queued', next_try_at: at, problem: null, settled_at: null, ...(mail.state === 'unknown' ? { attempts: 0 } : {}) }).where('id', '=', mail.id).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: mail.state === 'unknown' ? 'reply.sending_repeated' : 'reply.sending_hurried', entity: 'outgoing_mail', entityId: mail.id, caseId: row.id, after: { sentTo: mail.address, messageId: mail.message_id } })
    return row.id
  })
  service.wake.emit('letter')
  announce(service, actor, 'reply', caseId)
  return { ok: true }
}
