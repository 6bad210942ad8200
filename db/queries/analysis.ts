import { type Expression, type SqlBool, expressionBuilder, sql } from 'kysely'
import type { Ground } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { ORAL_KINDS, type OralKind, type OralOutcome, OUTCOMES_OF } from '../../domain/oral/record.ts'
import type { ReadHandle } from '../handle.ts'
import type { Row, Schema } from '../schema/index.ts'
import { journalConditions } from './journal-conditions.ts'
import type { JournalFilter } from './journal-filter.ts'

/** Conditions of the analysis are those of the journal: a figure and the list that it opens cannot disagree. Words are left to the journal. */
export type AnalysedSet = Omit<JournalFilter, 'query'>

/** Cases as figures need them, by a covering index; topics and the accepted ground are looked up beside it. */
export function cohortQuery(read: ReadHandle, filter: AnalysedSet) {
  return read.selectFrom(byIndex('cases_facets')).where((eb) => eb.and(conditions(filter))).select((eb) => [
    'cases.id', 'cases.registered_on as registeredOn', 'cases.status', 'cases.type', 'cases.channel', 'cases.applicant_kind as applicantKind', 'cases.executor_id as executorId', 'cases.recurrence',
    'cases.legal_due as legalDue', 'cases.dispatched_on as dispatchedOn', 'cases.justified',
    eb.selectFrom('case_topics').whereRef('case_topics.case_id', '=', 'cases.id').select(sql<string | null>`group_concat(case_topics.topic_code)`.as('codes')).as('topics'),
    sql<Ground | null>`case when cases.status in ('closed_no_action', 'closed_no_reply', 'redirected') then (select max(proposals.ground) from proposals where proposals.case_id = cases.id and proposals.state = 'accepted') end`.as('ground'),
  ])
}

/** Days granted, by case. One case in thirty was extended: reading all extensions takes less than asking each case for its own. */
export function extensionDaysQuery(read: ReadHandle) {
  return read.selectFrom('extensions').where('state', '=', 'accepted').groupBy('case_id').select((eb) => ['case_id as caseId', eb.fn.sum<number>('days').as('days')])
}

/** Closed cases by the day and the executor. */
export function closedQuery(read: ReadHandle, filter: AnalysedSet) {
  return read.selectFrom(byIndex('cases_closed_by')).where((eb) => eb.and(conditions(filter)))
    .groupBy(['cases.closed_on', 'cases.executor_id'])
    .select((eb) => ['cases.closed_on as closedOn', 'cases.executor_id as executorId', eb.fn.countAll<number>().as('cases')])
}

/** Cases in work by the executor. */
export function byExecutorQuery(read: ReadHandle, filter: AnalysedSet) {
  // Grouped by an expression: for the order of the plain column the planner would walk the index of executors and fetch every card.
  return read.selectFrom('cases').where((eb) => eb.and(conditions(filter))).groupBy(sql`cases.executor_id + 0`).select((eb) => [sql<number | null>`cases.executor_id + 0`.as('executorId'), eb.fn.countAll<number>().as('cases')])
}

/** The same of cases that were closed after a day, by their own index. */
export function closedLaterQuery(read: ReadHandle, filter: AnalysedSet) {
  return read.selectFrom(byIndex('cases_closed_by')).where((eb) => eb.and(conditions(filter))).groupBy('cases.executor_id').select((eb) => ['cases.executor_id as executorId', eb.fn.countAll<number>().as('cases')])
}

/** Cases by the day of registration. */
export function arrivalsQuery(read: ReadHandle, filter: AnalysedSet) {
  return read.selectFrom(byIndex('cases_facets')).where((eb) => eb.and(conditions(filter))).groupBy('cases.registered_on').select((eb) => ['cases.registered_on as registeredOn', eb.fn.countAll<number>().as('cases')])
}

/** Talks and entries of a period by journal and outcome; pairs without any are left out. */
export async function countTalks(read: ReadHandle, period: { readonly from: IsoDate; readonly to: IsoDate }): Promise<{ kind: OralKind; outcome: OralOutcome; records: number }[]> {
  const { rows } = await oralQuery(period).execute(read)
  return rows.filter(({ records }) => records > 0)
}

/** As many short walks over an index as there are pairs of the two. */
export function oralQuery({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  const pairs = ORAL_KINDS.flatMap((kind) => OUTCOMES_OF[kind].map((outcome) => sql`(${kind}, ${outcome})`))
  return sql<{ kind: OralKind; outcome: OralOutcome; records: number }>`select pair.column1 as kind, pair.column2 as outcome,
    (select count(*) from oral_records where kind = pair.column1 and outcome = pair.column2 and happened_on >= ${from} and happened_on <= ${to}) as records
    from (values ${sql.join(pairs)}) as pair`
}

const conditions = (filter: AnalysedSet): Expression<SqlBool>[] => journalConditions(expressionBuilder<Schema, 'cases'>(), filter, undefined)

/** A year of cards is read whole from one covering index: any narrower index that the planner may prefer would fetch card after card. */
function byIndex(index: 'cases_facets' | 'cases_closed_by') {
  return sql<Row<'cases'>>`cases`.as<'cases'>(sql.raw(`cases indexed by ${index}`))
}
