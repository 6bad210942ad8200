import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import { toJson } from '../../db/schema/json.ts'
import { indexCase } from '../../db/search/index-case.ts'
import { authorityProblem } from '../../domain/authority.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { CertificateFacts } from '../ports/signer.ts'
import { changeWithLetter, letterAction, statusAfter } from './letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'
import type { SignedFile } from './makeSignedFile.ts'
import { issueOutgoingNumber } from './outgoingNumber.ts'
import { loadAuthorities } from './signer.ts'

export interface ReservedSigning {
  readonly replyId: number
  readonly caseId: number
  readonly outgoingNumber: string
  readonly date: IsoDate
}

/**
 * First write of a signing: what another could have changed meanwhile is judged again, then the number is taken.
 * @throws Failure CONFLICT when somebody signs the letter now, has returned it or taken it back
 */
export async function reserveSigning(tx: WriteHandle, actor: Actor, input: { replyId: number; version: number }, now: { today: IsoDate; at: IsoInstant }): Promise<ReservedSigning> {
  const { reply, row } = await loadReply(tx, actor, input.replyId, 'sign_reply')
  assertReplyState(reply, ['submitted'])
  await assertReplyVersion(tx, reply, input.version)
  statusAfter(row, reply, 'sign')
  const problem = authorityProblem(await loadAuthorities(tx), actor.userId, now.today)
  if (problem !== null) throw new Failure('NOT_READY', problem, { missing: ['Право подписи действует'] })
  const number = await issueOutgoingNumber(tx, row, { replyId: reply.id, today: now.today, at: now.at })
  await tx
    .updateTable('replies')
    .set({ state: 'signing', signing_started_at: now.at, outgoing_number: number.text, outgoing_seq: number.seq, version: reply.version + 1, updated_at: now.at, updated_by: actor.userId })
    .where('id', '=', reply.id)
    .execute()
  await appendAudit(tx, { at: now.at, actor: { userId: actor.userId, name: actor.fullName }, action: letterAction(reply, 'reply.signing_started'), entity: 'reply', entityId: reply.id, caseId: row.id, after: { outgoingNumber: number.text } })
  return { replyId: reply.id, caseId: row.id, outgoingNumber: number.text, date: now.today }
}

/** Second write: the document, the state of the letter and of the case, and the hash of the file in the audit. */
export async function storeSigned(tx: WriteHandle, actor: Actor, signed: { reserved: ReservedSigning; file: SignedFile; keyId: number; certificate: CertificateFacts; authority: string; unopened: boolean; at: IsoInstant }): Promise<number> {
  const { reserved, file, keyId, certificate, authority, unopened, at } = signed
  const { reply } = await loadReply(tx, actor, reserved.replyId, 'sign_reply')
  if (reply.state !== 'signing' || reply.outgoing_number !== reserved.outgoingNumber) throw new Failure('CONFLICT', 'Подписание прервано: письмо снова ждёт подписи. Подпишите его ещё раз.')
  const { row } = await loadCase(tx, actor, reserved.caseId, 'sign_reply')
  const status = statusAfter(row, reply, 'sign')
  await tx.insertInto('files').values({ sha256: file.sha256, bytes: file.bytes, media_type: 'application/pdf', stored_at: at }).onConflict((conflict) => conflict.column('sha256').doNothing()).execute()
  const { id } = await tx
    .insertInto('documents')
    .values({
      reply_id: reply.id, case_id: row.id, outgoing_number: reserved.outgoingNumber, sha256: file.sha256, bytes: file.bytes, pages: file.pages,
      signer_id: actor.userId, key_id: keyId, certificate_serial: certificate.serial, certificate_owner: certificate.owner, signed_at: at, signed_on: reserved.date,
      verified_at: at, verification_json: toJson<unknown>(file.report), training: certificate.training,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.updateTable('replies').set({ state: 'signed', signing_started_at: null, version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
  await changeWithLetter(tx, row, reply, {
    actor, at, action: 'reply.signed',
    patch: { status, outgoing_number: reserved.outgoingNumber, outgoing_date: reserved.date, signer_id: actor.userId },
    details: { documentId: id, sha256: file.sha256, certificateSerial: certificate.serial, certificateOwner: certificate.owner, authority, ...(unopened ? { unopened } : {}) },
  })
  await indexCase(tx, row.id)
  return id
}
