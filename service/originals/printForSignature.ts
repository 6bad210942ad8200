import type { WriteHandle } from '../../db/handle.ts'
import { authorityProblem } from '../../domain/authority.ts'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { assertReady, replyChecklist } from '../replies/checklist.ts'
import { letterFacts } from '../replies/letterFacts.ts'
import { assertReplyState, assertReplyVersion, loadReply } from '../replies/loadReply.ts'
import { issueOutgoingNumber } from '../replies/outgoingNumber.ts'
import { replyText } from '../replies/replyView.ts'
import { loadAuthorities, signerById } from '../replies/signer.ts'
import { changeWithLetter, statusAfter } from '../replies/letterCourse.ts'
import { paperOf } from './paperOf.ts'

interface PrintInput {
  readonly replyId: number
  readonly version: number
  /** The official who will sign by hand. */
  readonly signerId: number
}

/**
 * Prints a letter to be signed by hand. The outgoing number and the date stand on the paper, so they are taken now; the letter then waits for
 * the scan of its original. The file is made outside the write: a crash in between leaves a print whose file is made when it is next asked for.
 * @throws Failure NOT_READY when the signer has no authority today or something is missing; CONFLICT; INVALID_INPUT for a wrong signer
 */
export async function printForSignature(service: Service, actor: Actor, input: PrintInput): Promise<CaseChanged & { printId: number; outgoingNumber: string }> {
  const { store, clock } = service
  await assertPrintable(service, actor, input)
  const now = { today: clock.today(), at: clock.instant() }
  const printed = await store.write((tx) => reserve(tx, actor, input, now))
  announce(service, actor, 'reply', printed.caseId)
  await paperOf(service, actor, printed.printId)
  return printed
}

async function assertPrintable({ store, clock, fonts }: Service, actor: Actor, { replyId, version, signerId }: PrintInput): Promise<void> {
  const { read } = store
  const { reply, row } = await loadReply(read, actor, replyId, 'sign_on_paper')
  assertReplyState(reply, ['submitted'])
  await assertReplyVersion(read, reply, version)
  const signer = await signerById(read, signerId, clock.today())
  if (signer === null) throw wrongSigner('Этот сотрудник ответы не подписывает. Выберите другого.')
  if (signerId === row.about_user_id) throw wrongSigner('Обращение подано на этого сотрудника: ответ подписывает другое лицо (59-ФЗ, ст. 8 ч. 6).')
  const facts = await letterFacts(read, row, reply, { text: replyText(reply), signer })
  assertReady(replyChecklist(facts, clock.today(), await fonts()), 'Ответ нельзя напечатать на подпись')
}

const wrongSigner = (message: string): Failure => new Failure('INVALID_INPUT', message, { fields: [{ path: 'signerId', message }] })

async function reserve(tx: WriteHandle, actor: Actor, input: PrintInput, { today, at }: { today: IsoDate; at: IsoInstant }): Promise<CaseChanged & { printId: number; outgoingNumber: string }> {
  const { reply, row } = await loadReply(tx, actor, input.replyId, 'sign_on_paper')
  assertReplyState(reply, ['submitted'])
  await assertReplyVersion(tx, reply, input.version)
  statusAfter(row, reply, 'attach_original')
  const problem = authorityProblem(await loadAuthorities(tx), input.signerId, today)
  if (problem !== null) throw new Failure('NOT_READY', problem, { missing: ['Право подписи действует'] })
  const number = await issueOutgoingNumber(tx, row, { replyId: reply.id, today, at })
  await tx
    .updateTable('replies').set({ state: 'printed', outgoing_number: number.text, outgoing_seq: number.seq, version: reply.version + 1, updated_at: at, updated_by: actor.userId })
    .where('id', '=', reply.id).execute()
  const { id: printId } = await tx
    .insertInto('ink_prints')
    .values({ reply_id: reply.id, case_id: row.id, outgoing_number: number.text, signer_id: input.signerId, printed_on: today, printed_at: at, printed_by: actor.userId, sha256: null, pages: null, closed_at: null, closed_by: null, reason: null })
    .returning('id').executeTakeFirstOrThrow()
  const changed = await changeWithLetter(tx, row, reply, { actor, at, action: 'reply.printed', patch: {}, details: { outgoingNumber: number.text, signer_id: input.signerId, printedOn: today } })
  return { ...changed, printId, outgoingNumber: number.text }
}
