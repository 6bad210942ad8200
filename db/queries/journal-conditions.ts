import { sql } from 'kysely'
import { OPEN_STATUSES } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { type ResolvedQuery, matchedRows } from '../search/search.ts'
import { type Builder, type Condition, nothing, oneOf, SCANNED_ID } from './condition.ts'
import { fieldConditions } from './journal-fields.ts'
import { type JournalFilter, isInWork } from './journal-filter.ts'
import { relatedConditions } from './journal-related.ts'
import { seenConditions } from './journal-seen.ts'
import { textConditions } from './journal-texts.ts'

/** `searched`: what `filter.query` comes to, undefined without one. */
export function journalConditions(eb: Builder, filter: JournalFilter, searched: ResolvedQuery | undefined): Condition[] {
  const inWork = isInWork(filter)
  return [
    ...(inWork ? [IN_WORK] : []),
    ...(filter.open === false ? [DONE] : []),
    ...ownConditions(eb, filter, inWork),
    ...(filter.within === undefined ? [] : ownConditions(eb, filter.within, inWork)),
    ...(searched === undefined ? [] : [found(eb, searched)]),
  ]
}

/** Needed in the text of the statement, not as a parameter, for a partial index to serve. */
const IN_WORK = sql<boolean>`cases.open = 1`

/** In plain columns: what names a computed one is never answered by a covering index. */
const OPEN = OPEN_STATUSES.map((status) => `'${status}'`).join(', ')
const RUNNING = sql<boolean>`cases.status in (${sql.raw(OPEN)})`
const DONE = sql<boolean>`cases.status not in (${sql.raw(OPEN)})`
/** `late_days` of the card. */
const LATE_DAYS = sql<number>`case when cases.status <> 'annulled' then julianday(cases.closed_on) - julianday(cases.legal_due) end`

function ownConditions(eb: Builder, filter: JournalFilter, inWork: boolean): Condition[] {
  return [
    ...fieldConditions(eb, filter),
    ...peopleConditions(eb, filter),
    ...seenConditions(eb, filter),
    ...dueConditions(eb, filter),
    ...lateConditions(eb, filter, inWork),
    ...relatedConditions(eb, filter, inWork),
    ...(filter.ids === undefined ? [] : [oneOf(eb, filter.ids)]),
    ...(filter.exceptIds === undefined ? [] : [eb.not(oneOf(eb, filter.exceptIds))]),
    ...(filter.among === undefined ? [] : [found(eb, filter.among)]),
    ...textConditions(filter),
  ]
}

function peopleConditions(eb: Builder, { executorId, unassigned, involving, notAbout }: JournalFilter): Condition[] {
  return [
    ...(executorId === undefined ? [] : [eb('cases.executor_id', '=', executorId)]),
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

/** Of those in work the date of the law tells, of those done with the days that were counted when they were closed. */
function lateConditions(eb: Builder, { late, inTime }: JournalFilter, inWork: boolean): Condition[] {
  const done = inTime === undefined ? [] : [eb.and([DONE, eb(LATE_DAYS, '<=', 0)])]
  if (late === undefined) return done
  const running = eb.and([
    RUNNING,
    eb(LEGAL_DUE, '<=', late.overdueSince),
    ...(late.overdueNotBefore === undefined ? [] : [eb(LEGAL_DUE, '>=', late.overdueNotBefore)]),
  ])
  if (inWork) return [...done, running]
  const closed = eb.and([
    DONE,
    eb(LATE_DAYS, '>=', late.from),
    ...(late.to === undefined ? [] : [eb(LATE_DAYS, '<=', late.to)]),
  ])
  return [...done, eb.or([running, closed])]
}

function takenPartIn(eb: Builder, userIds: readonly number[]): Condition {
  return eb.or([
    eb('cases.executor_id', 'in', userIds),
    eb('cases.id', 'in', eb.selectFrom('case_executors').select('case_executors.case_id').where('case_executors.user_id', 'in', userIds)),
  ])
}

function found(eb: Builder, searched: ResolvedQuery): Condition {
  if (searched === null) return nothing()
  if (searched.ids !== undefined) return oneOf(eb, searched.ids)
  return sql<boolean>`${SCANNED_ID} in ${matchedRows(searched.words)}`
}
