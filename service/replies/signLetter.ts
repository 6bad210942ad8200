import type { Signed } from '../../contract/replies.ts'
import { authorityProblem } from '../../domain/authority.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { assertReady, replyChecklist } from './checklist.ts'
import { statusAfter } from './letterCourse.ts'
import { letterFacts, type LetterFacts } from './letterFacts.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'
import { makeSignedFile, type SignedFile } from './makeSignedFile.ts'
import type { OwnKey } from './openOwnKey.ts'
import { replyText } from './replyView.ts'
import { loadAuthorities, signerById } from './signer.ts'
import { reserveSigning, storeSigned, type ReservedSigning } from './storeSigning.ts'
import { voidSigning } from './voidSigning.ts'

export interface LetterAsSeen {
  readonly replyId: number
  readonly version: number
}

/**
 * One letter with a key that is open: a short write reserves the number; the file is made, signed and verified outside any write; a second
 * short write records it. Whatever fails after the reservation annuls the number and leaves the letter waiting; a crash does the same
 * at the next start (recoverSigning).
 * @param with unopened: the official signs it among many without having had it on the screen, which the audit says
 * @throws Failure NOT_READY, CONFLICT (somebody signs, returned or changed it), SIGNATURE_FAILED
 */
export async function signLetter(service: Service, actor: Actor, letter: LetterAsSeen, { facts, key, unopened = false }: { facts: LetterFacts; key: OwnKey; unopened?: boolean }): Promise<Signed> {
  const { store, clock, log } = service
  const now = clock.now()
  const reserved = await store.write((tx) => reserveSigning(tx, actor, letter, { today: clock.today(), at: clock.instant() }))
  try {
    const file = await makeSignedFile(service, facts, key, { date: reserved.date, outgoingNumber: reserved.outgoingNumber, at: now })
    const authority = facts.signer?.authority?.basis ?? ''
    const documentId = await store.write((tx) => storeSigned(tx, actor, { reserved, file, keyId: key.keyId, certificate: key.signer.certificate, authority, unopened, at: clock.instant() }))
    announce(service, actor, 'reply', reserved.caseId)
    return answer(reserved, file, documentId, actor)
  } catch (error) {
    await store.write((tx) => voidSigning(tx, { id: reserved.replyId, case_id: reserved.caseId, outgoing_number: reserved.outgoingNumber, updated_by: actor.userId, author_id: actor.userId }, { userId: actor.userId, name: actor.fullName }, clock.instant()))
    announce(service, actor, 'reply', reserved.caseId)
    if (error instanceof Failure) throw error
    log.error({ replyId: reserved.replyId, stack: error instanceof Error ? error.stack : String(error) }, 'signing failed')
    throw new Failure('SIGNATURE_FAILED', 'Письмо не подписано: при создании файла произошла ошибка. Номер аннулирован, письмо снова ждёт подписи. Проверьте место на диске и повторите.')
  }
}

/** The letter as the acting official would sign it now, or the refusal that says what stands in the way. */
export async function checkedFacts({ store, clock, fonts }: Service, actor: Actor, input: LetterAsSeen): Promise<LetterFacts> {
  const { read } = store
  const today = clock.today()
  const { reply, row } = await loadReply(read, actor, input.replyId, 'sign_reply')
  assertReplyState(reply, ['submitted'])
  await assertReplyVersion(read, reply, input.version)
  statusAfter(row, reply, 'sign')
  const problem = authorityProblem(await loadAuthorities(read), actor.userId, today)
  if (problem !== null) throw new Failure('NOT_READY', problem, { missing: ['Право подписи действует'] })
  const facts = await letterFacts(read, row, reply, { text: replyText(reply), signer: await signerById(read, actor.userId, today) })
  assertReady(replyChecklist(facts, today, await fonts()), 'Ответ нельзя подписать')
  return facts
}

function answer(reserved: ReservedSigning, file: SignedFile, documentId: number, actor: Actor): Signed {
  return { replyId: reserved.replyId, caseId: reserved.caseId, documentId, outgoingNumber: reserved.outgoingNumber, sha256: file.sha256, signatureValid: true, signer: actor.fullName }
}
