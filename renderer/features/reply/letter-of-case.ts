import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { isAnswer } from '../../../domain/letter-kind.ts'

/**
 * The case as the desk of one letter sees it: only what became of this letter, and the rights and the clock of this letter. An interim letter has a
 * term of its own and is written in a closed case too.
 */
export function letterOfCase(view: CaseView, letter: ReplyView | null): CaseView {
  const dispatches = view.dispatches.filter(({ replyId }) => replyId === letter?.id)
  if (letter === null || isAnswer(letter.kind)) return { ...view, dispatches }
  const others = view.permissions.filter((permission) => permission !== 'draft' && permission !== 'submit' && permission !== 'recall')
  return { ...view, dispatches, due: letter.duty?.due ?? view.due, permissions: view.permissions.includes('notice') ? [...others, 'draft', 'submit', 'recall'] : others }
}
