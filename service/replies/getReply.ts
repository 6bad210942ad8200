import type { ReplyView } from '../../contract/replies.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { currentReply, letterOfCase } from './loadReply.ts'
import { replyView } from './replyView.ts'

/** The current reply of a case, or the letter that is named; null when none has been begun. */
export async function getReply(service: Service, actor: Actor, input: { caseId: number; letterId?: number | undefined }): Promise<ReplyView | null> {
  const { read } = service.store
  const { row } = await loadCase(read, actor, input.caseId, 'view_card')
  const reply = input.letterId === undefined ? await currentReply(read, row) : await letterOfCase(read, row.id, input.letterId)
  return reply === null ? null : replyView(service, read, row, reply)
}
