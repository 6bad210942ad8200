import { formatRuDate, moscowDate, moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadOutgoingMail } from './loadOutgoingMail.ts'
import { recordSent } from './settleLetter.ts'

/**
 * A person found out that a letter of unknown fate did go: by the sent folder of the mailbox, by the log of the server, by the citizen's word. The
 * clock stops on the day of the attempt.
 * @throws Failure CONFLICT when its fate is known
 */
export async function confirmLetter(service: Service, actor: Actor, input: { mailId: number; proof: string }): Promise<{ ok: true }> {
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const { mail, row } = await loadOutgoingMail(tx, actor, input.mailId)
    if (mail.state !== 'unknown') throw new Failure('CONFLICT', 'Что стало с письмом, уже известно. Обновите страницу.')
    await tx.updateTable('outgoing_mails').set({ state: 'sent', problem: null, settled_at: at }).where('id', '=', mail.id).execute()
    const tried = mail.tried_at ?? mail.queued_at
    await recordSent(tx, { ...mail, queued_by: actor.userId }, { at, proof: `Отправлено ${formatRuDate(moscowDate(tried))} в ${moscowTime(tried)}; ${input.proof}` })
    return row.id
  })
  announce(service, actor, 'reply', caseId)
  return { ok: true }
}
