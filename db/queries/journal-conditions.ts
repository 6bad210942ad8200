import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Schema } from '../schema/index.ts'
import type { ResolvedQuery } from '../search/search.ts'
import { type JournalFilter, isInWork } from './journal-filter.ts'

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

/** Dates of the cases in work, which their own index holds: the expressions keep the planner off the indexes of all dates. */
const LEGAL_DUE = sql<IsoDate>`cases.legal_due || ''`
const CONTROL_DUE = sql<IsoDate>`cases.control_due || ''`

function dueConditions(eb: Builder, filter: JournalFilter): Condition[] {
  const { dueFrom, dueTo, overdueOn, notOverdueOn, plannedTo, fallsOn } = filter
  return [
    ...(dueFrom === undefined ? [] : [eb(CONTROL_DUE, '>=', dueFrom)]),
    ...(dueTo === undefined ? [] : [eb(CONTROL_DUE, '<=', dueTo)]),
    ...(overdueOn === undefined ? [] : [eb(LEGAL_DUE, '<', overdueOn)]),
    ...(notOverdueOn === undefined ? [] : [eb(LEGAL_DUE, '>=', notOverdueOn)]),
    ...(plannedTo === undefined ? [] : [eb.or([eb(CONTROL_DUE, '<=', plannedTo), eb(LEGAL_DUE, '<=', plannedTo)])]),
    ...(fallsOn === undefined ? [] : [eb.or([eb(CONTROL_DUE, '=', fallsOn), eb(LEGAL_DUE, '=', fallsOn)])]),
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
