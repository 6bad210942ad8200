import type { LetterToSendView, OutgoingMailView } from '../../contract/sending.ts'
import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import { letterKind } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'
import { clockOf } from './signatureQueue.ts'

/** Signed letters that wait for dispatch, the nearest date first, with how they fare by e-mail and what came back. */
export async function dispatchQueue(service: Service, actor: Actor): Promise<LetterToSendView[]> {
  assertCan(actor, 'dispatch_reply', 'other')
  const { read } = service.store
  const signed = await read
    .selectFrom('replies').innerJoin('documents', 'documents.reply_id', 'replies.id').innerJoin('cases', 'cases.id', 'replies.case_id').leftJoin('notice_duties as duty', 'duty.id', 'replies.duty_id')
    .select(['replies.id', 'replies.case_id', 'replies.reply_channel', 'replies.reply_address', 'documents.id as documentId', 'documents.outgoing_number', 'documents.signed_on', 'replies.kind', 'duty.due_on', 'duty.control_due'])
    .where('replies.state', '=', 'signed').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const ids = signed.map(({ id }) => id)
  const [rows, mails, returned] = await Promise.all([caseRowsById(service, actor, signed.map(({ case_id }) => case_id)), lastMails(read, ids), lastReturned(read, ids)])
  return signed
    .flatMap((letter) => {
      const row = rows.get(letter.case_id)
      if (row === undefined) return []
      const mail = mails.get(letter.id)
      return [{
        replyId: letter.id, documentId: letter.documentId, outgoingNumber: letter.outgoing_number, replyChannel: letter.reply_channel ?? ('post' as const), replyAddress: letter.reply_address ?? '',
        signedOn: letter.signed_on, kind: letterKind(letter.kind), row, ...clockOf(letter, row, service.clock.today()), mail: mail === undefined ? null : mailView(mail), returned: returned.get(letter.id) ?? null,
      }]
    })
    .toSorted((a, b) => a.planned.localeCompare(b.planned) || a.replyId - b.replyId)
    .map(({ planned: _planned, ...letter }) => letter)
}

/** The latest attempt of each letter; one that was cancelled is as if it had not been. */
async function lastMails(read: ReadHandle, replyIds: readonly number[]): Promise<Map<number, Row<'outgoing_mails'>>> {
  if (replyIds.length === 0) return new Map()
  const rows = await read.selectFrom('outgoing_mails').selectAll().where('reply_id', 'in', replyIds).where('state', '<>', 'cancelled').orderBy('id').execute()
  return new Map(rows.map((row) => [row.reply_id, row]))
}

async function lastReturned(read: ReadHandle, replyIds: readonly number[]): Promise<Map<number, NonNullable<LetterToSendView['returned']>>> {
  if (replyIds.length === 0) return new Map()
  const rows = await read.selectFrom('dispatches').select(['reply_id', 'channel', 'address', 'dispatched_on', 'problem']).where('reply_id', 'in', replyIds).where('state', '=', 'failed').orderBy('id').execute()
  return new Map(rows.map((row) => [row.reply_id, { channel: row.channel, address: row.address ?? '', dispatchedOn: row.dispatched_on, problem: row.problem ?? '' }]))
}

function mailView(mail: Row<'outgoing_mails'>): OutgoingMailView {
  return { id: mail.id, state: mail.state, address: mail.address, problem: mail.problem ?? '', attempts: mail.attempts, nextTryAt: mail.next_try_at, queuedAt: mail.queued_at, triedAt: mail.tried_at }
}
