import { indexCase } from '../../db/search/index-case.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { assertNotOnItsWay } from '../outgoing/assertNotOnItsWay.ts'
import { cancelQueued } from '../outgoing/cancelLetter.ts'
import { currentReply } from './loadReply.ts'
import { annulOutgoingNumber } from './outgoingNumber.ts'

/**
 * Takes a signed letter back before it is sent. The signed file stays as it is, its number is annulled with the reason; the executor
 * gets the same text to correct, with the reason as a remark.
 */
export async function recallSigned(service: Service, actor: Actor, input: { caseId: number; version: number; reason: string }): Promise<CaseChanged> {
  const reason = input.reason.trim()
  if (reason === '') throw new Failure('INVALID_INPUT', 'Напишите, почему письмо отзывается.', { fields: [{ path: 'reason', message: 'Напишите, почему письмо отзывается.' }] })
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'recall_signed')
    await assertVersion(tx, row, input.version)
    const status = nextStatus(row.status, 'recall_signed')
    const reply = await currentReply(tx, row)
    if (reply?.state !== 'signed' || reply.outgoing_number === null) throw new Failure('CONFLICT', 'Подписанного письма у обращения уже нет. Обновите карточку.')
    const at = service.clock.instant()
    await cancelQueued(tx, reply.id, at)
    await assertNotOnItsWay(tx, reply.id)
    await tx.updateTable('replies').set({ state: 'void', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    await annulOutgoingNumber(tx, { replyId: reply.id, number: reply.outgoing_number, reason, by: actor.userId, at })
    const { id: _id, outgoing_number: _number, outgoing_seq: _seq, submitted_at: _submitted, ...text } = reply
    const { id } = await tx.insertInto('replies').values({ ...text, state: 'returned', version: 1, created_at: at, updated_at: at, updated_by: actor.userId }).returning('id').executeTakeFirstOrThrow()
    await tx.insertInto('reply_versions').values({ reply_id: id, version: 1, subject: text.subject, salutation: text.salutation, body: text.body, document_json: text.document_json, saved_by: actor.userId, saved_at: at }).execute()
    await tx.insertInto('reply_remarks').values({ reply_id: id, text: reason, author_id: actor.userId, created_at: at }).execute()
    const done = await changeCase(tx, row, { actor, at, action: 'reply.recalled_signed', patch: { status, outgoing_number: null, outgoing_date: null, signer_id: null }, note: reason })
    await indexCase(tx, row.id)
    return done
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
