import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { type AppealType, type CaseStatus, type Channel, OPEN_STATUSES } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Schema } from '../schema/index.ts'
import type { ResolvedQuery } from '../search/search.ts'

/** Every condition present must hold. Those about dates due imply that the clock still runs. */
export interface JournalFilter {
  readonly statuses?: readonly CaseStatus[] | undefined
  /** In work (true) or done with (false). */
  readonly open?: boolean | undefined
  readonly executorId?: number | undefined
  /** Executors of a unit, for example. */
  readonly executorIds?: readonly number[] | undefined
  readonly unassigned?: boolean | undefined
  /** Both ends of dates are included. Plan dates: `control_due`. */
  readonly dueFrom?: IsoDate | undefined
  readonly dueTo?: IsoDate | undefined
  /** The law's date has passed by this day. */
  readonly overdueOn?: IsoDate | undefined
  /** The law's date has not passed by this day. */
  readonly notOverdueOn?: IsoDate | undefined
  /** The plan date or the law's date, whichever is earlier, comes by this day. */
  readonly plannedTo?: IsoDate | undefined
  /** This very day is the plan date or the law's date. */
  readonly fallsOn?: IsoDate | undefined
  readonly channel?: Channel | undefined
  readonly type?: AppealType | undefined
  /** A topic with all beneath it: `04` finds `04.02`. */
  readonly topic?: string | undefined
  readonly registeredFrom?: IsoDate | undefined
  readonly registeredTo?: IsoDate | undefined
  /** What a person typed into the search box. */
  readonly query?: string | undefined
  readonly ids?: readonly number[] | undefined
  /** Only cases in which one of these people is the executor or a co-executor: what a specialist may see. */
  readonly involving?: readonly number[] | undefined
  /** Without complaints about this person. */
  readonly notAbout?: number | undefined
}

/** Whether the conditions leave only cases in work, of which there are few. */
export function isInWork({ open, statuses, dueFrom, dueTo, overdueOn, notOverdueOn, plannedTo, fallsOn }: JournalFilter): boolean {
  const due = dueFrom ?? dueTo ?? overdueOn ?? notOverdueOn ?? plannedTo ?? fallsOn
  return open === true || due !== undefined || (statuses?.every((status) => OPEN_STATUSES.includes(status)) ?? false)
}

type Builder = ExpressionBuilder<Schema, 'cases'>
type Condition = Expression<SqlBool>

/** `searched`: what `filter.query` comes to, undefined without one. */
export function journalConditions(eb: Builder, filter: JournalFilter, searched: ResolvedQuery | undefined): Condition[] {
  return [
    ...statusConditions(eb, filter),
    ...peopleConditions(eb, filter),
    ...dueConditions(eb, filter),
    ...(filter.channel === undefined ? [] : [eb('cases.channel', '=', filter.channel)]),
    ...(filter.type === undefined ? [] : [eb('cases.type', '=', filter.type)]),
    ...(filter.topic === undefined ? [] : [underTopic(eb, filter.topic, isInWork(filter))]),
    ...(filter.registeredFrom === undefined ? [] : [eb('cases.registered_on', '>=', filter.registeredFrom)]),
    ...(filter.registeredTo === undefined ? [] : [eb('cases.registered_on', '<=', filter.registeredTo)]),
    ...(filter.ids === undefined ? [] : [oneOf(eb, filter.ids)]),
    ...(searched === undefined ? [] : [found(eb, searched)]),
  ]
}

/** Needed in the text of the statement, not as a parameter, for a partial index to serve. */
const IN_WORK = sql<SqlBool>`cases.open = 1`

/** A long list of ids is looked up while an index is scanned: fetching each card by its id would read the whole register. */
const SCANNED_ID = sql<number>`cases.id + 0`

function statusConditions(eb: Builder, filter: JournalFilter): Condition[] {
  const { statuses, open } = filter
  return [
    ...(isInWork(filter) ? [IN_WORK] : []),
    ...(open === false ? [sql<SqlBool>`cases.open = 0`] : []),
    ...(statuses === undefined ? [] : [statuses.length === 0 ? nothing() : eb('cases.status', 'in', statuses)]),
  ]
}

function peopleConditions(eb: Builder, filter: JournalFilter): Condition[] {
  const { executorId, executorIds, unassigned, involving, notAbout } = filter
  return [
    ...(executorId === undefined ? [] : [eb('cases.executor_id', '=', executorId)]),
    ...(executorIds === undefined ? [] : [executorIds.length === 0 ? nothing() : eb('cases.executor_id', 'in', executorIds)]),
    ...(unassigned === undefined ? [] : [eb('cases.executor_id', unassigned ? 'is' : 'is not', null)]),
    ...(involving === undefined ? [] : [involving.length === 0 ? nothing() : takenPartIn(eb, involving)]),
    ...(notAbout === undefined ? [] : [eb('cases.about_user_id', 'is distinct from', notAbout)]),
  ]
}

function dueConditions(eb: Builder, filter: JournalFilter): Condition[] {
  const { dueFrom, dueTo, overdueOn, notOverdueOn, plannedTo, fallsOn } = filter
  return [
    ...(dueFrom === undefined ? [] : [eb('cases.control_due', '>=', dueFrom)]),
    ...(dueTo === undefined ? [] : [eb('cases.control_due', '<=', dueTo)]),
    ...(overdueOn === undefined ? [] : [eb('cases.legal_due', '<', overdueOn)]),
    ...(notOverdueOn === undefined ? [] : [eb('cases.legal_due', '>=', notOverdueOn)]),
    ...(plannedTo === undefined ? [] : [eb.or([eb('cases.control_due', '<=', plannedTo), eb('cases.legal_due', '<=', plannedTo)])]),
    ...(fallsOn === undefined ? [] : [eb.or([eb('cases.control_due', '=', fallsOn), eb('cases.legal_due', '=', fallsOn)])]),
  ]
}

function takenPartIn(eb: Builder, userIds: readonly number[]): Condition {
  return eb.or([
    eb('cases.executor_id', 'in', userIds),
    eb('cases.id', 'in', eb.selectFrom('case_executors').select('case_executors.case_id').where('case_executors.user_id', 'in', userIds)),
  ])
}

/** Codes are parted by dots, and '/' is the character after '.': the range holds `code` and everything that begins with `code.` */
function underTopic(eb: Builder, code: string, inWork: boolean): Condition {
  const topics = eb.selectFrom('case_topics').select('case_topics.case_id')
    .where('case_topics.topic_code', '>=', code).where('case_topics.topic_code', '<', `${code}/`)
  return inWork ? eb.exists(topics.whereRef('case_topics.case_id', '=', 'cases.id')) : eb(SCANNED_ID, 'in', topics)
}

function found(eb: Builder, searched: ResolvedQuery): Condition {
  if (searched === null) return nothing()
  if ('ids' in searched) return oneOf(eb, searched.ids)
  return sql<SqlBool>`${SCANNED_ID} in (select rowid from case_search where case_search match ${searched.match})`
}

/** One parameter however many ids: SQLite limits parameters, and the statement stays the same. */
function oneOf(eb: Builder, ids: readonly number[]): Condition {
  return eb('cases.id', 'in', sql<number>`(select value from json_each(${JSON.stringify(ids)}))`)
}

function nothing(): Condition {
  return sql<SqlBool>`1 = 0`
}
