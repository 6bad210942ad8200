import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { changeWithLetter } from '../replies/letterCourse.ts'
import { assertReplyVersion, loadReply } from '../replies/loadReply.ts'

/** The details that were asked for have come, by whatever way: the wait ends. A message that is attached to the case ends it by itself. */
export async function noteAnswer(service: Service, actor: Actor, input: { replyId: number; version: number }): Promise<CaseChanged> {
  const { clock } = service
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'draft_reply')
    await assertReplyVersion(tx, reply, input.version)
    if (reply.answer_due === null || reply.answered_on !== null || reply.state !== 'dispatched') throw new Failure('CONFLICT', 'Сведений по этому письму уже не ждут. Обновите карточку.', { currentVersion: reply.version })
    const at = clock.instant()
    await tx.updateTable('replies').set({ answered_on: clock.today(), version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    return changeWithLetter(tx, row, reply, { actor, at, action: 'letter.answered', patch: {}, details: { answeredOn: clock.today() } })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
