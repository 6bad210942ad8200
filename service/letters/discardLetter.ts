import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { answers, changeWithLetter } from '../replies/letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from '../replies/loadReply.ts'

/** Gives up an interim letter that was begun and not submitted; its wording stays in the store, a duty stays owed. */
export async function discardLetter(service: Service, actor: Actor, input: { replyId: number; version: number }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'draft_reply')
    if (answers(reply)) throw new Failure('ILLEGAL_TRANSITION', 'Проект ответа не удаляют: его правят или заменяют другим текстом.')
    assertReplyState(reply, ['draft', 'returned'])
    await assertReplyVersion(tx, reply, input.version)
    const at = service.clock.instant()
    await tx.updateTable('replies').set({ state: 'void', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    return changeWithLetter(tx, row, reply, { actor, at, action: 'letter.discarded', patch: {} })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
