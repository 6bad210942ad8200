import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { annulOutgoingNumber } from './outgoingNumber.ts'

/** The signed file stays as it is and its number is annulled with the reason; the writer gets the same text to correct, with the reason as a remark. */
export async function takeBackSigned(tx: WriteHandle, reply: Row<'replies'>, { actor, at, reason }: { actor: Actor; at: IsoInstant; reason: string }): Promise<void> {
  if (reply.state !== 'signed' || reply.outgoing_number === null) throw new Failure('CONFLICT', 'Подписанного письма у обращения уже нет. Обновите карточку.')
  await tx.updateTable('replies').set({ state: 'void', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
  await annulOutgoingNumber(tx, { replyId: reply.id, number: reply.outgoing_number, reason, by: actor.userId, at })
  const { id: _id, outgoing_number: _number, outgoing_seq: _seq, submitted_at: _submitted, ...text } = reply
  const { id } = await tx.insertInto('replies').values({ ...text, state: 'returned', version: 1, created_at: at, updated_at: at, updated_by: actor.userId }).returning('id').executeTakeFirstOrThrow()
  await tx.insertInto('reply_versions').values({ reply_id: id, version: 1, subject: text.subject, salutation: text.salutation, body: text.body, document_json: text.document_json, saved_by: actor.userId, saved_at: at }).execute()
  await tx.insertInto('reply_remarks').values({ reply_id: id, text: reason, author_id: actor.userId, created_at: at }).execute()
}
