import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { withdrawVisas } from '../visas/withdrawVisas.ts'
import { changeWithLetter, statusAfter } from './letterCourse.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'

/** Takes the letter back from visas or from signature to be worked on; visas that were given stand no more. */
export async function recallReply(service: Service, actor: Actor, input: { replyId: number; version: number }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'submit_reply')
    assertReplyState(reply, ['visa', 'submitted'])
    await assertReplyVersion(tx, reply, input.version)
    const at = service.clock.instant()
    const status = reply.state === 'visa' ? row.status : statusAfter(row, reply, 'withdraw_submission')
    await withdrawVisas(tx, { replyId: reply.id }, at)
    await tx.updateTable('replies').set({ state: 'draft', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    return changeWithLetter(tx, row, reply, { actor, at, action: 'reply.recalled', patch: { status } })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
