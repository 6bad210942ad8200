import type { CaseRow } from '../../contract/cases.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

export interface QueuedReply {
  replyId: number
  version: number
  submittedAt: string
  author: string
  row: CaseRow
  due: CaseRow['due']
  /** This wording has been on the screen of the acting official. */
  seen: boolean
}

/** Letters that wait for signature, the nearest date first. A complaint about oneself is signed by another official. */
export async function signatureQueue(service: Service, actor: Actor): Promise<QueuedReply[]> {
  assertCan(actor, 'sign_reply', 'other')
  const { read } = service.store
  const waiting = await read
    .selectFrom('replies').innerJoin('cases', 'cases.id', 'replies.case_id')
    .leftJoin('letters_seen', (join) => join.onRef('letters_seen.reply_id', '=', 'replies.id').onRef('letters_seen.version', '=', 'replies.version').on('letters_seen.user_id', '=', actor.userId))
    .select(['replies.id', 'replies.case_id', 'replies.version', 'replies.submitted_at', 'replies.updated_at', 'replies.author_id', 'letters_seen.seen_at'])
    .where('replies.state', '=', 'submitted').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const [rows, people] = await Promise.all([caseRowsById(service, actor, waiting.map(({ case_id }) => case_id)), loadPeople(read)])
  return waiting
    .flatMap((reply) => {
      const row = rows.get(reply.case_id)
      return row === undefined ? [] : [{ replyId: reply.id, version: reply.version, submittedAt: reply.submitted_at ?? reply.updated_at, author: personOf(people, reply.author_id).shortName, row, due: row.due, seen: reply.seen_at !== null }]
    })
    .toSorted((a, b) => a.row.controlDue.localeCompare(b.row.controlDue) || a.row.legalDue.localeCompare(b.row.legalDue) || a.replyId - b.replyId)
}
