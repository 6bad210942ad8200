import type { CaseRow } from '../../contract/cases.ts'
import { assertCan } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { letterKind, type LetterKind } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople, personOf } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { dutyDue } from '../letters/dutyView.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

export interface QueuedReply {
  replyId: number
  version: number
  submittedAt: string
  author: string
  kind: LetterKind
  row: CaseRow
  due: CaseRow['due']
  /** This wording has been on the screen of the acting official. */
  seen: boolean
}

/** Letters that wait for signature, the nearest date first. A complaint about oneself is signed by another official. */
export async function signatureQueue(service: Service, actor: Actor): Promise<QueuedReply[]> {
  assertCan(actor, 'sign_reply', 'other')
  const { read } = service.store
  const today = service.clock.today()
  const waiting = await read
    .selectFrom('replies').innerJoin('cases', 'cases.id', 'replies.case_id').leftJoin('notice_duties as duty', 'duty.id', 'replies.duty_id')
    .leftJoin('letters_seen', (join) => join.onRef('letters_seen.reply_id', '=', 'replies.id').onRef('letters_seen.version', '=', 'replies.version').on('letters_seen.user_id', '=', actor.userId))
    .select(['replies.id', 'replies.case_id', 'replies.version', 'replies.submitted_at', 'replies.updated_at', 'replies.author_id', 'letters_seen.seen_at', 'replies.kind', 'duty.due_on', 'duty.control_due'])
    .where('replies.state', '=', 'submitted').where('cases.about_user_id', 'is distinct from', actor.userId)
    .execute()
  const [rows, people] = await Promise.all([caseRowsById(service, actor, waiting.map(({ case_id }) => case_id)), loadPeople(read)])
  return waiting
    .flatMap((reply) => {
      const row = rows.get(reply.case_id)
      return row === undefined ? [] : [{ replyId: reply.id, version: reply.version, submittedAt: reply.submitted_at ?? reply.updated_at, author: personOf(people, reply.author_id).shortName, kind: letterKind(reply.kind), row, ...clockOf(reply, row, today), seen: reply.seen_at !== null }]
    })
    .toSorted((a, b) => a.planned.localeCompare(b.planned) || a.replyId - b.replyId)
    .map(({ planned: _planned, ...letter }) => letter)
}

/** A notice is judged by its own term, whatever the clock of its case says. */
export function clockOf(letter: { readonly due_on: IsoDate | null; readonly control_due: IsoDate | null }, row: CaseRow, today: IsoDate): { due: CaseRow['due']; planned: string } {
  if (letter.due_on === null || letter.control_due === null) return { due: row.due, planned: `${row.controlDue} ${row.legalDue}` }
  return { due: dutyDue({ due_on: letter.due_on, control_due: letter.control_due }, null, today), planned: `${letter.control_due} ${letter.due_on}` }
}
