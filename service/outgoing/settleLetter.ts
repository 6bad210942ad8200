import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { moscowDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { acceptanceProof } from '../../domain/outgoing-mail.ts'
import { formatFull } from '../../domain/person-name.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { recordDispatch } from '../replies/recordDispatch.ts'
import { readSetting } from '../settings.ts'
import type { OutgoingServer } from './sendBySmtp.ts'

export type OutgoingMail = Row<'outgoing_mails'>

type Outcome =
  | { readonly state: 'sent'; readonly problem: null; readonly answer: string; readonly server: OutgoingServer }
  | { readonly state: 'refused' | 'failed' | 'unknown'; readonly problem: string }

const PROGRAM = { userId: null, name: 'программа' }
const ACTIONS = { refused: 'reply.sending_refused', failed: 'reply.sending_failed', unknown: 'reply.sending_unknown' } as const

/** What became of an attempt, for good: taken over, and the clock stops; or not, and it goes on. */
export async function settleLetter(service: Service, mail: OutgoingMail, outcome: Outcome): Promise<void> {
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    await tx
      .updateTable('outgoing_mails')
      .set({ state: outcome.state, problem: outcome.problem, attempts: mail.attempts, settled_at: at, server_answer: outcome.state === 'sent' ? outcome.answer : null })
      .where('id', '=', mail.id)
      .execute()
    if (outcome.state === 'sent') await recordSent(tx, mail, { at, proof: acceptanceProof(outcome.server.host, at, outcome.answer) })
    else await appendAudit(tx, { at, actor: PROGRAM, action: ACTIONS[outcome.state], entity: 'outgoing_mail', entityId: mail.id, caseId: mail.case_id, after: { sentTo: mail.address, messageId: mail.message_id }, note: outcome.problem })
  })
  announce(service, null, 'reply', mail.case_id)
}

/** The dispatch of a letter that a server took over, in the name of whoever sent it. */
export async function recordSent(tx: WriteHandle, mail: OutgoingMail, { at, proof }: { readonly at: IsoInstant; readonly proof: string }): Promise<void> {
  const [reply, row, sender] = await Promise.all([
    tx.selectFrom('replies').selectAll().where('id', '=', mail.reply_id).executeTakeFirstOrThrow(),
    tx.selectFrom('cases').selectAll().where('id', '=', mail.case_id).executeTakeFirstOrThrow(),
    tx.selectFrom('users').select(['surname', 'name', 'patronymic']).where('id', '=', mail.queued_by).executeTakeFirstOrThrow(),
  ])
  const actor = { userId: mail.queued_by, fullName: formatFull({ ...sender, patronymic: sender.patronymic ?? '' }) }
  await recordDispatch(tx, { reply, row }, { actor, at }, {
    channel: 'email', address: mail.address, dispatched_on: moscowDate(mail.tried_at ?? at), proof, postal_id: null, recipient: null, message_id: mail.message_id, mail_id: mail.id, proof_file_id: null, document_shown: null,
  })
}

/** Not taken over this time: in line again after a pause, given up after the last one. */
export async function tryAgain(service: Service, mail: OutgoingMail, problem: string): Promise<void> {
  const { pausesMinutes } = await readSetting(service.store.read, 'letterMail')
  const pause = pausesMinutes[mail.attempts - 1]
  if (pause === undefined) return settleLetter(service, mail, { state: 'failed', problem })
  const next = new Date(service.clock.now().getTime() + pause * 60_000).toISOString()
  await service.store.write((tx) => tx.updateTable('outgoing_mails').set({ state: 'queued', problem, next_try_at: next }).where('id', '=', mail.id).execute())
  announce(service, null, 'reply', mail.case_id)
}
