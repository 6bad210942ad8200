import { randomUUID } from 'node:crypto'
import { appendAudit } from '../../db/audit/append.ts'
import { FileDamaged } from '../../db/errors.ts'
import { toJson } from '../../db/schema/json.ts'
import { replyAddressProblem } from '../../domain/contact.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { assertCanDispatch } from '../replies/recordDispatch.ts'
import { assertReplyState, loadReply } from '../replies/loadReply.ts'
import { readSetting } from '../settings.ts'
import { assertNotOnItsWay } from './assertNotOnItsWay.ts'
import { coverLetter } from './coverLetter.ts'
import { threadOf } from './threadOf.ts'

/**
 * Puts a signed letter in line to be sent by e-mail. Its Message-ID is made here and kept through every attempt, so that an answer finds the
 * case; the clock stops only when a server has taken the letter over.
 * @throws Failure NOT_READY without a server, a topic or a result; INVALID_INPUT for the address; FILE_REJECTED for a damaged file; CONFLICT when it is on its way already
 */
export async function sendLetter(service: Service, actor: Actor, input: { replyId: number; address: string }): Promise<{ mailId: number }> {
  const { store, clock } = service
  const address = input.address.trim()
  const problem = replyAddressProblem('email', address)
  await loadReply(store.read, actor, input.replyId, 'dispatch_reply')
  if (problem !== null) throw new Failure('INVALID_INPUT', problem, { fields: [{ path: 'address', message: problem }] })
  const server = await readSetting(store.read, 'outgoing')
  if (server === null) throw new Failure('NOT_READY', 'Сервер исходящей почты не настроен. Администратор указывает его в настройках; пока отправьте письмо из почтовой программы и запишите отправку.', { missing: ['Сервер исходящей почты'] })
  const document = await store.read.selectFrom('documents').select(['id', 'sha256', 'outgoing_number']).where('reply_id', '=', input.replyId).executeTakeFirst()
  if (document !== undefined) await assertIntact(service, document)
  const at = clock.instant()
  const queued = await store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'dispatch_reply')
    assertReplyState(reply, ['signed'])
    await assertNotOnItsWay(tx, reply.id)
    await assertCanDispatch(tx, { reply, row })
    if (document === undefined) throw new Failure('NOT_FOUND', 'Подписанного файла у письма нет. Обновите карточку.')
    const [cover, thread] = await Promise.all([coverLetter(tx, row, reply), threadOf(tx, row.id, address)])
    const messageId = `<${randomUUID()}@${server.fromAddress.split('@')[1] ?? 'localhost'}>`
    const { id } = await tx
      .insertInto('outgoing_mails')
      .values({
        reply_id: reply.id, case_id: row.id, document_id: document.id, address, message_id: messageId, in_reply_to: thread.inReplyTo, reference_ids: toJson(thread.references),
        state: 'queued', next_try_at: at, queued_by: actor.userId, queued_at: at, ...cover,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.sending_queued', entity: 'outgoing_mail', entityId: id, caseId: row.id, after: { outgoingNumber: document.outgoing_number, sentTo: address, messageId } })
    return { mailId: id, caseId: row.id }
  })
  service.wake.emit('letter')
  announce(service, actor, 'reply', queued.caseId)
  return { mailId: queued.mailId }
}

async function assertIntact({ store }: Service, document: { readonly sha256: string; readonly outgoing_number: string }): Promise<void> {
  try {
    await store.files.get(document.sha256)
  } catch (error) {
    if (!(error instanceof FileDamaged)) throw error
    throw new Failure('FILE_REJECTED', `Подписанный ответ ${document.outgoing_number}: ${error.message}`, { reason: 'damaged' })
  }
}
