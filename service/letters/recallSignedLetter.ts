import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { assertNotOnItsWay } from '../outgoing/assertNotOnItsWay.ts'
import { cancelQueued } from '../outgoing/cancelLetter.ts'
import { answers, changeWithLetter } from '../replies/letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from '../replies/loadReply.ts'
import { takeBackSigned } from '../replies/takeBackSigned.ts'

/** Takes a signed interim letter back before it is sent. The file stays, its number is annulled, the writer gets the text with the reason. */
export async function recallSignedLetter(service: Service, actor: Actor, input: { replyId: number; version: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'recall_signed')
    if (answers(reply)) throw new Failure('ILLEGAL_TRANSITION', 'Подписанный ответ отзывают действием «Отозвать подписанный ответ» в карточке.')
    assertReplyState(reply, ['signed'])
    await assertReplyVersion(tx, reply, input.version)
    const at = service.clock.instant()
    await cancelQueued(tx, reply.id, at)
    await assertNotOnItsWay(tx, reply.id)
    await takeBackSigned(tx, reply, { actor, at, reason: input.reason })
    return changeWithLetter(tx, row, reply, { actor, at, action: 'reply.recalled_signed', patch: {}, note: input.reason })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
