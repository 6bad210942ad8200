import { type RawBuilder, sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

/** Calendar dates made in the domain: SQL only compares them. */
export interface BoardDates {
  readonly today: IsoDate
  readonly in1: IsoDate
  readonly in3: IsoDate
  readonly in5: IsoDate
  readonly in10: IsoDate
}

/**
 * Cases in work. `overdue`: the law's date has passed. `today`: it has not, and the plan date is today or behind.
 * `in1` … `in10`: the plan date comes after today and by that date; each takes in the ones before.
 */
export interface BoardFigures {
  readonly open: number
  readonly overdue: number
  readonly today: number
  readonly in1: number
  readonly in3: number
  readonly in5: number
  readonly in10: number
  readonly unassigned: number
  readonly forSignature: number
  readonly toDispatch: number
  readonly proposals: number
  readonly extensions: number
  readonly byExecutor: readonly ExecutorFigures[]
  readonly byUnit: readonly UnitFigures[]
  readonly byTopic: readonly TopicFigures[]
}

export interface Workload {
  readonly open: number
  readonly overdue: number
  readonly today: number
}

export interface ExecutorFigures extends Workload {
  readonly userId: number
  readonly surname: string
  readonly name: string
  readonly patronymic: string | null
  readonly unitId: number | null
}

export interface UnitFigures extends Workload {
  readonly unitId: number | null
  readonly unitName: string | null
}

export interface TopicFigures extends Workload {
  readonly topicCode: string | null
  readonly topicName: string | null
}

/** Conditions on a case in work, as numbers that can be summed. */
export function overdue(today: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(cases.legal_due < ${today}), 0)`
}

export function dueBy(today: IsoDate, date: IsoDate): RawBuilder<number> {
  const after = date === today ? sql`` : sql` and cases.control_due > ${today}`
  return sql<number>`coalesce(sum(cases.legal_due >= ${today} and cases.control_due <= ${date}${after}), 0)`
}

/** `await boardFigures(store.read, { today: '2026-11-23', in1: '2026-11-24', in3: '2026-11-26', in5: '2026-11-28', in10: '2026-12-03' })` */
export async function boardFigures(read: ReadHandle, dates: BoardDates): Promise<BoardFigures> {
  const [totals, extensions, byExecutor, byUnit, byTopic] = await Promise.all([
    totalsQuery(read, dates).executeTakeFirstOrThrow(),
    read.selectFrom('extensions').select((eb) => eb.fn.countAll<number>().as('count'))
      .where(sql<boolean>`extensions.state = 'pending'`).executeTakeFirstOrThrow(),
    byExecutorQuery(read, dates.today).execute(),
    byUnitQuery(read, dates.today).execute(),
    byTopicQuery(read, dates.today).execute(),
  ])
  return { ...totals, extensions: extensions.count, byExecutor, byUnit, byTopic }
}

const IN_WORK = sql<boolean>`cases.open = 1`

export function totalsQuery(read: ReadHandle, { today, in1, in3, in5, in10 }: BoardDates) {
  const inStatus = (status: string): RawBuilder<number> => sql<number>`coalesce(sum(cases.status = ${status}), 0)`
  return read.selectFrom('cases').where(IN_WORK).select((eb) => [
    eb.fn.countAll<number>().as('open'),
    overdue(today).as('overdue'),
    dueBy(today, today).as('today'),
    dueBy(today, in1).as('in1'),
    dueBy(today, in3).as('in3'),
    dueBy(today, in5).as('in5'),
    dueBy(today, in10).as('in10'),
    sql<number>`coalesce(sum(cases.executor_id is null), 0)`.as('unassigned'),
    inStatus('for_signature').as('forSignature'),
    inStatus('signed').as('toDispatch'),
    inStatus('proposal_pending').as('proposals'),
  ])
}

export function byExecutorQuery(read: ReadHandle, today: IsoDate) {
  return read
    .selectFrom('cases')
    .innerJoin('users', 'users.id', 'cases.executor_id')
    .where(IN_WORK)
    .groupBy('cases.executor_id')
    .select((eb) => [
      'users.id as userId', 'users.surname', 'users.name', 'users.patronymic', 'users.unit_id as unitId',
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueBy(today, today).as('today'),
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
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueBy(today, today).as('today'),
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
      eb.fn.countAll<number>().as('open'), overdue(today).as('overdue'), dueBy(today, today).as('today'),
    ])
    .orderBy('overdue', 'desc').orderBy('open', 'desc').orderBy('topics.code')
}
