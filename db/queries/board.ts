import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

/** Cases in work of one person, unit or topic. */
interface Workload {
  readonly open: number
  /** The law's date has passed. */
  readonly overdue: number
  /** It has not, and the plan date or the law's date is this very day. */
  readonly today: number
}

interface ExecutorFigures extends Workload {
  readonly userId: number
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
  readonly unitId: number | null
}

interface UnitFigures extends Workload {
  readonly unitId: number | null
  readonly unitName: string | null
}

interface TopicFigures extends Workload {
  readonly topicCode: string | null
  readonly topicName: string | null
}

export interface BoardGroups {
  readonly byExecutor: readonly ExecutorFigures[]
  readonly byUnit: readonly UnitFigures[]
  readonly byTopic: readonly TopicFigures[]
}

/** The breakdowns of the board, the most overdue first; its totals come from `countSets`. `await boardGroups(store.read, '2026-11-23')` */
export async function boardGroups(read: ReadHandle, today: IsoDate): Promise<BoardGroups> {
  const [byExecutor, byUnit, byTopic] = await Promise.all([
    byExecutorQuery(read, today).execute(),
    byUnitQuery(read, today).execute(),
    byTopicQuery(read, today).execute(),
  ])
  return { byExecutor, byUnit, byTopic }
}

/** Conditions on a case in work, as numbers to be summed; the same as `overdueOn`, `notOverdueOn` + `fallsOn` of the journal. */
export function overdue(today: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(cases.legal_due < ${today}), 0)`
}

export function dueToday(today: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(cases.legal_due >= ${today} and ${today} in (cases.control_due, cases.legal_due)), 0)`
}

const IN_WORK = sql<boolean>`cases.open = 1`

export function byExecutorQuery(read: ReadHandle, today: IsoDate) {
  return read
    .selectFrom('cases')
    .innerJoin('users', 'users.id', 'cases.executor_id')
    .where(IN_WORK)
    .groupBy('cases.executor_id')
    .select((eb) => [
      'users.id as userId', 'users.surname', 'users.name', 'users.patronymic', 'users.unit_id as unitId',
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueToday(today).as('today'),
    ])
    .orderBy('overdue', 'desc').orderBy('open', 'desc').orderBy('users.id')
}

export function byUnitQuery(read: ReadHandle, today: IsoDate) {
  return read
    .selectFrom('cases')
    .leftJoin('users', 'users.id', 'cases.executor_id')
    .leftJoin('units', 'units.id', 'users.unit_id')
    .where(IN_WORK)
    .groupBy('units.id')
    .select((eb) => [
      'units.id as unitId', 'units.name as unitName',
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueToday(today).as('today'),
    ])
    .orderBy('overdue', 'desc').orderBy('open', 'desc').orderBy('units.id')
}

export function byTopicQuery(read: ReadHandle, today: IsoDate) {
  return read
    .selectFrom('cases')
    .leftJoin('case_topics', (join) => join.onRef('case_topics.case_id', '=', 'cases.id').on(sql`case_topics.main`, '=', sql.lit(1)))
    .leftJoin('topics', 'topics.code', 'case_topics.topic_code')
    .where(IN_WORK)
    .groupBy('topics.code')
    .select((eb) => [
      'topics.code as topicCode', 'topics.name as topicName',
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueToday(today).as('today'),
    ])
    .orderBy('overdue', 'desc').orderBy('open', 'desc').orderBy('topics.code')
}
