import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { CaseStatus } from '../../domain/appeal.ts'
import { isAnswer, letterKind } from '../../domain/letter-kind.ts'
import { nextStatus, type CaseAction } from '../../domain/lifecycle.ts'
import { changeCase, type CaseChange, type CaseChanged } from '../cases/changeCase.ts'

type Letter = Pick<Row<'replies'>, 'id' | 'kind' | 'outgoing_number'>

export const answers = ({ kind }: Pick<Letter, 'kind'>): boolean => isAnswer(letterKind(kind))

/**
 * The state of the case after a step of its letter. An answer moves its case; an interim letter has a course of its own.
 * @throws Failure ILLEGAL_TRANSITION for an answer in a case that is elsewhere
 */
export function statusAfter(row: Row<'cases'>, letter: Letter, step: CaseAction): CaseStatus {
  return answers(letter) ? nextStatus(row.status, step) : row.status
}

/** `reply.signed` for an answer, `letter.signed` for an interim letter: two titles in the history of the case. */
export const letterAction = (letter: Letter, action: string): string => (answers(letter) ? action : action.replace(/^reply\./u, 'letter.'))

/** Records a step of a letter: with an answer its case changes; an interim letter only enters the history, so nobody's open card grows stale. */
export async function changeWithLetter(tx: WriteHandle, row: Row<'cases'>, letter: Letter, change: CaseChange & { action: `${'reply' | 'letter'}.${string}` }): Promise<CaseChanged> {
  if (answers(letter)) return changeCase(tx, row, change)
  const { actor, at, details, note } = change
  await appendAudit(tx, {
    at, actor: { userId: actor.userId, name: actor.fullName }, action: letterAction(letter, change.action), entity: 'reply', entityId: letter.id, caseId: row.id,
    after: { letter: letter.kind, ...(letter.outgoing_number === null ? {} : { outgoingNumber: letter.outgoing_number }), ...details }, note: note ?? null,
  })
  return { caseId: row.id, number: row.number, status: row.status, version: row.version }
}
