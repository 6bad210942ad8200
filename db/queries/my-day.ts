import { type RawBuilder, sql } from 'kysely'
import type { CaseStatus } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import { dueBy, overdue } from './board.ts'

/** Counts that open a list, for the person who signed in. */
export interface MyDayFigures {
  /** Cases of which this person is the executor. */
  readonly mine: {
    readonly open: number
    readonly overdue: number
    readonly today: number
    readonly soon: number
    /** Assigned and not yet taken up. */
    readonly fresh: number
    readonly returned: number
  }
  /** The clerk's desk. */
  readonly desk: {
    readonly unassigned: number
    readonly toDispatch: number
    readonly deliveries: number
    readonly quarantined: number
  }
  /** What waits for the deputy director; own proposals are decided by somebody else. */
  readonly decisions: { readonly forSignature: number; readonly proposals: number; readonly extensions: number }
}

export interface MyDayRequest {
  readonly userId: number
  readonly today: IsoDate
  /** The last day that counts as «soon». */
  readonly soon: IsoDate
}

export async function myDayFigures(read: ReadHandle, request: MyDayRequest): Promise<MyDayFigures> {
  const [mine, desk, decisions] = await Promise.all([
    mineQuery(read, request).executeTakeFirstOrThrow(),
    deskQuery(read).executeTakeFirstOrThrow(),
    decisionsQuery(read, request.userId).executeTakeFirstOrThrow(),
  ])
  const { forSignature, ...rest } = desk
  return { mine, desk: rest, decisions: { forSignature, ...decisions } }
}

export function mineQuery(read: ReadHandle, { userId, today, soon }: MyDayRequest) {
  return read
    .selectFrom('cases')
    .where(sql<boolean>`cases.open = 1`)
    .where('cases.executor_id', '=', userId)
    .select((eb) => [
      eb.fn.countAll<number>().as('open'),
      overdue(today).as('overdue'),
      dueBy(today, today).as('today'),
      dueBy(today, soon).as('soon'),
      inStatus('assigned').as('fresh'),
      inStatus('returned').as('returned'),
    ])
}

/** Whole numbers of the open cases come from one walk over a small index. */
export function deskQuery(read: ReadHandle) {
  return read
    .selectFrom('cases')
    .where(sql<boolean>`cases.open = 1`)
    .select([
      sql<number>`coalesce(sum(cases.executor_id is null and cases.status = 'registered'), 0)`.as('unassigned'),
      inStatus('signed').as('toDispatch'),
      inStatus('for_signature').as('forSignature'),
      sql<number>`(select count(*) from deliveries where state = 'new')`.as('deliveries'),
      sql<number>`(select count(*) from deliveries where state = 'quarantined')`.as('quarantined'),
    ])
}

export function decisionsQuery(read: ReadHandle, userId: number) {
  return read.selectNoFrom((eb) => [
    eb.selectFrom('proposals').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`proposals.state = 'pending'`).where('proposed_by', '!=', userId).$asScalar().$notNull().as('proposals'),
    eb.selectFrom('extensions').select((q) => q.fn.countAll<number>().as('count'))
      .where(sql<boolean>`extensions.state = 'pending'`).where('proposed_by', '!=', userId).$asScalar().$notNull().as('extensions'),
  ])
}

function inStatus(status: CaseStatus): RawBuilder<number> {
  return sql<number>`coalesce(sum(cases.status = ${status}), 0)`
}
