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
}

/** Letters that wait for signature, the nearest date first. A complaint about oneself is signed by another official. */
export async function signatureQueue(service: Service, actor: Actor): Promise<QueuedReply[]> {
  assertCan(actor, 'sign_reply', 'other')
  const { read } = service.store
  const waiting = await read
    .selectFrom('replies').innerJoin('cases', 'cases.id', 'replies.case_id')
    .select(['replies.id', 'replies.case_id', 'replies.version', 'replies.submitted_at', 'replies.updated_at', 'replies.author_id'])
    .where('replies.state', '=', 'submitted').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const [rows, people] = await Promise.all([caseRowsById(service, actor, waiting.map(({ case_id }) => case_id)), loadPeople(read)])
  return waiting
    .flatMap((reply) => {
      const row = rows.get(reply.case_id)
      return row === undefined ? [] : [{ replyId: reply.id, version: reply.version, submittedAt: reply.submitted_at ?? reply.updated_at, author: personOf(people, reply.author_id).shortName, row, due: row.due }]
    })
    .toSorted((a, b) => a.row.controlDue.localeCompare(b.row.controlDue) || a.row.legalDue.localeCompare(b.row.legalDue) || a.replyId - b.replyId)
}
