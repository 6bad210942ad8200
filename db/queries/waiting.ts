import { sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'

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
  ])
}
