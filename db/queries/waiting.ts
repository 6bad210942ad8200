import { type ExpressionBuilder, sql } from 'kysely'
import { ANSWER_KINDS } from '../../domain/letter-kind.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'

/** What waits besides cases themselves; the cases of «Мой день» come from `countSets`. */
export interface WaitingCounts {
  /** The tray of incoming mail. */
  readonly deliveries: number
  readonly quarantined: number
  /** To be decided by this person: their own proposals are decided by somebody else. */
  readonly proposals: number
  readonly extensions: number
  /** Letters printed for signature by hand whose original is not back. */
  readonly prints: number
  /** Those of them that are interim letters. */
  readonly letterPrints: number
  /** Interim letters; the answers are counted by the states of their cases. */
  readonly lettersToSign: number
  readonly lettersToDispatch: number
}

export function waitingCounts(read: ReadHandle, userId: number): Promise<WaitingCounts> {
  return waitingQuery(read, userId).executeTakeFirstOrThrow()
}

export function waitingQuery(read: ReadHandle, userId: number) {
  return read.selectNoFrom((eb) => [
    eb.selectFrom('deliveries').select((q) => q.fn.countAll<number>().as('count'))
      .where('state', '=', 'new').where('same_as', 'is', null).$asScalar().$notNull().as('deliveries'),
    eb.selectFrom('deliveries').select((q) => q.fn.countAll<number>().as('count'))
      .where('state', '=', 'quarantined').where('same_as', 'is', null).$asScalar().$notNull().as('quarantined'),
    eb.selectFrom('proposals').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`proposals.state = 'pending'`).where('proposed_by', '!=', userId).$asScalar().$notNull().as('proposals'),
    eb.selectFrom('extensions').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`extensions.state = 'pending'`).where('proposed_by', '!=', userId).$asScalar().$notNull().as('extensions'),
    eb.selectFrom('ink_prints').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`ink_prints.state = 'waiting'`).$asScalar().$notNull().as('prints'),
    eb.selectFrom('ink_prints').innerJoin('replies', 'replies.id', 'ink_prints.reply_id').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`ink_prints.state = 'waiting'`).where('replies.kind', 'not in', ANSWER_KINDS).$asScalar().$notNull().as('letterPrints'),
    interim(eb, 'submitted', userId).as('lettersToSign'),
    interim(eb, 'signed', userId).as('lettersToDispatch'),
  ])
}

/** The state in the text of the statement, for the partial index of the queue to serve. */
function interim(eb: ExpressionBuilder<Schema, never>, state: 'submitted' | 'signed', userId: number) {
  return eb.selectFrom('replies').innerJoin('cases', 'cases.id', 'replies.case_id').select((q) => q.fn.countAll<number>().as('count'))
    .where(sql<boolean>`replies.state = ${sql.lit(state)} and replies.state in ('submitted', 'signing', 'signed')`).where('replies.kind', 'not in', ANSWER_KINDS).where('cases.about_user_id', 'is distinct from', userId)
    .$asScalar().$notNull()
}
