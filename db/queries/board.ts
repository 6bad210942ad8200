import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import { journalConditions } from './journal-conditions.ts'
import type { JournalFilter } from './journal-filter.ts'

/** Days that the columns of load are counted by, computed by the caller. */
export interface BoardDays {
  readonly today: IsoDate
  /** «До 3 дней» and «До 7 дней», both take in today. */
  readonly soon: IsoDate
  readonly week: IsoDate
}

/** What the board is narrowed to. */
export type BoardScope = Pick<JournalFilter, 'executorIds' | 'unitIds' | 'topics' | 'unassigned' | 'withoutTopic'>

/** Cases in work of one person or topic. */
export interface Workload {
  readonly open: number
  /** The law's date has passed. */
  readonly overdue: number
  /** It has not, and the plan date or the law's date is this very day. */
  readonly today: number
  /** Not overdue, and the plan date or the law's date comes within three days, within seven. */
  readonly soon: number
  readonly week: number
  /** The nearest date that has not passed, of the plan or of the law. */
  readonly nearest: IsoDate | null
}

/** null: nobody is named. */
export interface ExecutorFigures extends Workload {
  readonly userId: number | null
}

/** A topic of the first level with all beneath it, as a filter by topic counts: a case of two topics stands under both. null: none. */
interface TopicFigures extends Workload {
  readonly topicCode: string | null
}

/**
 * The breakdowns of the board; its totals come from `countSets`. Each breakdown is narrowed by the other one's scope, so that a
 * neighbour of the chosen line stays in sight.
 *
 * `await boardGroups(store.read, days, { topics: ['04'] })`
 */
export async function boardGroups(read: ReadHandle, days: BoardDays, { topics, withoutTopic, ...people }: BoardScope = {}): Promise<{ readonly byExecutor: readonly ExecutorFigures[]; readonly byTopic: readonly TopicFigures[] }> {
  const [byExecutor, byTopic] = await Promise.all([byExecutorQuery(read, days, { topics, withoutTopic }).execute(), byTopicQuery(read, days, people).execute()])
  return { byExecutor, byTopic }
}

/** Conditions on a case in work, as numbers to be summed; the same as `overdueOn`, `notOverdueOn` + `fallsOn` of the journal. */
export function overdue(today: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(legal_due < ${today}), 0)`
}

export function dueToday(today: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(legal_due >= ${today} and ${today} in (control_due, legal_due)), 0)`
}

/** `notOverdueOn` + `plannedTo`. */
function dueBy(today: IsoDate, last: IsoDate): RawBuilder<number> {
  return sql<number>`coalesce(sum(legal_due >= ${today} and (control_due <= ${last} or legal_due <= ${last})), 0)`
}

function nearest(today: IsoDate): RawBuilder<IsoDate | null> {
  return sql<IsoDate | null>`min(case when legal_due < ${today} then null when control_due >= ${today} and control_due < legal_due then control_due else legal_due end)`
}

const workload = ({ today, soon, week }: BoardDays) => [
  sql<number>`count(*)`.as('open'), overdue(today).as('overdue'), dueToday(today).as('today'), dueBy(today, soon).as('soon'), dueBy(today, week).as('week'), nearest(today).as('nearest'),
] as const

const inWork = (scope: BoardScope) => expressionBuilder<Schema, 'cases'>().and(journalConditions(expressionBuilder<Schema, 'cases'>(), { ...scope, open: true }, undefined))

export function byExecutorQuery(read: ReadHandle, days: BoardDays, scope: BoardScope = {}) {
  return read
    .selectFrom('cases')
    .where(inWork(scope))
    .groupBy('cases.executor_id')
    .select(['cases.executor_id as userId', ...workload(days)])
}

export function byTopicQuery(read: ReadHandle, days: BoardDays, scope: BoardScope = {}) {
  return read
    .selectFrom('cases')
    .leftJoin('case_topics', 'case_topics.case_id', 'cases.id')
    .where(inWork(scope))
    .where(ONCE_A_GROUP)
    .groupBy(sql.ref('topicCode'))
    .select([firstLevel('case_topics').as('topicCode'), ...workload(days)])
    .orderBy('overdue', 'desc').orderBy('open', 'desc').orderBy('topicCode')
}

const firstLevel = (of: 'case_topics' | 'another') => sql<string | null>`substr(${sql.ref(`${of}.topic_code`)}, 1, instr(${sql.ref(`${of}.topic_code`)} || '.', '.') - 1)`

/** Of several topics beneath one of the first level the main one counts, or the first. Nearly every topic is a main one, so little is looked up. */
const ONCE_A_GROUP = sql<boolean>`(case_topics.main is not 0 or not exists (select 1 from case_topics as another where another.case_id = case_topics.case_id
  and (another.main = 1 or another.topic_code < case_topics.topic_code) and ${firstLevel('another')} = ${firstLevel('case_topics')}))`

/** Promised calls that wait: agreed for `late` or before, and for the time from there to `soon`; `oldest` is the agreed minute of the latest of all. */
export function callbackFigures(read: ReadHandle, { late, soon, assignees }: { readonly late: IsoInstant; readonly soon: IsoInstant; readonly assignees: readonly number[] | null }) {
  return read
    .selectFrom('callbacks')
    .where(sql<boolean>`callbacks.state = 'waiting'`)
    .where('callbacks.due_at', '<=', soon)
    .$if(assignees !== null, (query) => query.where('callbacks.assignee_id', 'in', assignees ?? []))
    .select([sql<number>`coalesce(sum(callbacks.due_at <= ${late}), 0)`.as('late'), sql<number>`coalesce(sum(callbacks.due_at > ${late}), 0)`.as('soon'), sql<string | null>`min(callbacks.due_at)`.as('oldest')])
}
