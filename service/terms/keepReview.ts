import type { WriteHandle } from '../../db/handle.ts'
import type { TermReviewKind } from '../../db/schema/reference.ts'
import type { IsoInstant } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import type { Effect } from './touchedBy.ts'

interface ReviewedChange {
  readonly kind: TermReviewKind
  /** The change in words, for the person who decides. */
  readonly what: string
  readonly reason: string
  readonly actor: Actor
  readonly at: IsoInstant
}

const ROWS_A_STATEMENT = 500

/** Keeps, within the change itself, which terms it would move; they stay as they are until somebody decides. Nothing when there are none. */
export async function keepReview(tx: WriteHandle, { touched }: Effect, { kind, what, reason, actor, at }: ReviewedChange): Promise<void> {
  const movable = touched.flatMap(({ caseId, before, after, newRuleCode }) =>
    after === null ? [] : [{ case_id: caseId, rule_code: kind === 'rule' || kind === 'topic' ? newRuleCode : null, old_legal: before.legalDue, old_control: before.controlDue, new_legal: after.legalDue, new_control: after.controlDue }])
  if (movable.length === 0) return
  const { id } = await tx.insertInto('term_reviews').values({ kind, what, reason, touched: movable.length, created_at: at, created_by: actor.userId }).returning('id').executeTakeFirstOrThrow()
  for (let from = 0; from < movable.length; from += ROWS_A_STATEMENT) {
    await tx.insertInto('term_review_cases').values(movable.slice(from, from + ROWS_A_STATEMENT).map((row) => ({ ...row, review_id: id }))).execute()
  }
}
