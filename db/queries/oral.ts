import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { OralKind, OralOutcome } from '../../domain/oral/record.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import { accountKey, normalise, phoneKey } from '../text.ts'
import { foundTalks, type NamesSeen, type Participant, TAKES_PART } from './talk-search.ts'

export interface OralFilter {
  readonly kind: OralKind
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly outcome?: OralOutcome | undefined
  readonly recordedBy?: number | undefined
  /** Only what still waits to become an appeal. */
  readonly awaiting?: boolean | undefined
  /** A number, a beginning of a name, a phone or the beginning of an account. */
  readonly query?: string | undefined
  /** Whose names, phones and accounts `query` may search; without it a number alone is found. */
  readonly seen?: NamesSeen | undefined
}

export interface OralPageRequest {
  readonly filter: OralFilter
  readonly limit: number
  readonly offset: number
}

type Records = ExpressionBuilder<Schema, 'oral_records'>
type Visits = ExpressionBuilder<Schema, 'home_visits'>
type Condition = Expression<SqlBool>

/** In the text of the statement, not parameters: only so the partial index serves. */
const AWAITING = sql<SqlBool>`oral_records.outcome = 'appeal' and oral_records.case_id is null`

/** A page of a journal, the newest first, and how many rows there are in all. */
export async function oralPage(read: ReadHandle, request: OralPageRequest) {
  const [rows, { total }] = await Promise.all([oralPageQuery(read, request).execute(), countOralQuery(read, request.filter).executeTakeFirstOrThrow()])
  return { rows, total }
}

export function oralPageQuery(read: ReadHandle, { filter, limit, offset }: OralPageRequest) {
  return read
    .selectFrom('oral_records')
    .leftJoin('oral_topics', (join) => join.onRef('oral_topics.record_id', '=', 'oral_records.id').on('oral_topics.main', '=', true))
    .leftJoin('topics', 'topics.code', 'oral_topics.topic_code')
    .leftJoin('cases', 'cases.id', 'oral_records.case_id')
    .selectAll('oral_records')
    .select(['topics.name as topic_name', 'cases.number as case_number'])
    .select((eb) => eb.selectFrom('callbacks').select('callbacks.due_at').whereRef('callbacks.record_id', '=', 'oral_records.id').where(WAITING).limit(1).as('callback_due'))
    .select((eb) => eb.selectFrom('callbacks').select('callbacks.assignee_id').whereRef('callbacks.record_id', '=', 'oral_records.id').orderBy('callbacks.id', 'desc').limit(1).as('callback_assignee'))
    .where((eb) => eb.and(recordConditions(eb, filter)))
    .orderBy('oral_records.happened_on', 'desc')
    .orderBy('oral_records.id', 'desc')
    .limit(limit)
    .offset(offset)
}

function countOralQuery(read: ReadHandle, filter: OralFilter) {
  return read.selectFrom('oral_records').select((eb) => eb.fn.countAll<number>().as('total')).where((eb) => eb.and(recordConditions(eb, filter)))
}

function recordConditions(eb: Records, filter: OralFilter): Condition[] {
  const { kind, from, to, outcome, recordedBy, awaiting = false, query = '', seen = 'none' } = filter
  // What is searched for is few: the plus keeps the planner from walking a whole journal for it.
  const searched = query.trim() !== ''
  return [
    searched ? sql<SqlBool>`+oral_records.kind = ${kind}` : eb('oral_records.kind', '=', kind),
    ...(from === undefined ? [] : [eb('oral_records.happened_on', '>=', from)]),
    ...(to === undefined ? [] : [eb('oral_records.happened_on', '<=', to)]),
    ...(outcome === undefined ? [] : [eb('oral_records.outcome', '=', outcome)]),
    ...(recordedBy === undefined ? [] : [eb('oral_records.recorded_by', '=', recordedBy)]),
    ...(awaiting ? [AWAITING] : []),
    ...(!searched ? [] : [eb('oral_records.id', 'in', foundTalks('oral_records', query, seen))]),
  ]
}

/** The newest talks by their number, the beginning of a name, the phone or the account. `of`: only those in which this person takes part. */
export function talksNamedQuery(read: ReadHandle, { typed, of, limit }: { readonly typed: string; readonly of: Participant | null; readonly limit: number }) {
  return read
    .selectFrom('oral_records')
    .select(['id', 'kind', 'number', 'happened_on', 'surname', 'name', 'patronymic', 'summary'])
    .where('id', 'in', foundTalks('oral_records', typed, 'all'))
    .$call((query) => (of === null ? query : query.where(TAKES_PART.oral_records(of))))
    .orderBy('id', 'desc')
    .limit(limit)
}

/** How many records wait to become appeals. */
export async function countAwaiting(read: ReadHandle): Promise<number> {
  const { count } = await read.selectFrom('oral_records').select((eb) => eb.fn.countAll<number>().as('count')).where(AWAITING).executeTakeFirstOrThrow()
  return count
}

export interface EarlierTalksRequest {
  readonly surname: string
  readonly name: string
  readonly accountNumber: string
  readonly phone: string
  readonly limit: number
}

/** Talks of the same account, phone or name, the newest first; null when nothing tellable was typed. */
export function earlierTalksQuery(read: ReadHandle, { surname, name, accountNumber, phone, limit }: EarlierTalksRequest) {
  const account = accountKey(accountNumber)
  const calling = phoneKey(phone)
  const [family, given] = [normalise(surname), normalise(name)]
  const parts = [
    ...(account === null ? [] : [sql`select id from oral_records where account_key = ${account}`]),
    ...(calling === null ? [] : [sql`select id from oral_records where phone_key = ${calling}`]),
    // The whole surname: by its beginning the names of other people's callers could be tried out. A space is earlier than '!', any letter later.
    ...(family === '' ? [] : [sql`select id from oral_records where person_sort >= ${`${family} ${given}`} and person_sort < ${given === '' ? `${family}!` : `${family} ${given}￿`}`]),
    ...(family === '' || given !== '' ? [] : [sql`select id from oral_records where person_sort = ${family}`]),
  ]
  if (parts.length === 0) return null
  return read
    .selectFrom('oral_records')
    .select(['id', 'kind', 'number', 'happened_on', 'started_at', 'outcome', 'summary', 'account_key', 'phone_key', 'recorded_by'])
    .where('id', 'in', sql<number>`(${sql.join(parts, sql` union all `)})`)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
}

const WAITING = sql<SqlBool>`callbacks.state = 'waiting'`

/** Calls that were promised and not made yet, the soonest first. `assigneeIds`: only of these people. */
export function waitingCallbacksQuery(read: ReadHandle, { assigneeIds, limit }: { readonly assigneeIds?: readonly number[] | undefined; readonly limit: number }) {
  return read
    .selectFrom('callbacks')
    .innerJoin('oral_records', 'oral_records.id', 'callbacks.record_id')
    .selectAll('callbacks')
    .select(['oral_records.number', 'oral_records.kind', 'oral_records.surname', 'oral_records.name', 'oral_records.patronymic', 'oral_records.summary', 'oral_records.recorded_by'])
    .select((eb) => eb.selectFrom('callback_attempts').select((of) => of.fn.countAll<number>().as('count')).whereRef('callback_attempts.callback_id', '=', 'callbacks.id').as('attempts'))
    .where(WAITING)
    .$if(assigneeIds !== undefined, (query) => query.where('callbacks.assignee_id', 'in', assigneeIds ?? []))
    .orderBy('callbacks.due_at')
    .orderBy('callbacks.id')
    .limit(limit)
}

/** Calls due not later than the instant. */
export function dueCallbacksQuery(read: ReadHandle, { assigneeIds, upTo }: { readonly assigneeIds?: readonly number[] | undefined; readonly upTo: string }) {
  return read
    .selectFrom('callbacks')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(WAITING)
    .where('callbacks.due_at', '<=', upTo)
    .$if(assigneeIds !== undefined, (query) => query.where('callbacks.assignee_id', 'in', assigneeIds ?? []))
}

export interface VisitFilter {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly planned?: boolean | undefined
  readonly assigneeIds?: readonly number[] | undefined
  readonly query?: string | undefined
  readonly seen?: NamesSeen | undefined
}

/** A page of the journal of visits: what is planned stands first by its day, the rest newest first. */
export async function visitPage(read: ReadHandle, { filter, limit, offset }: { readonly filter: VisitFilter; readonly limit: number; readonly offset: number }) {
  const conditions = (eb: Visits) => eb.and(visitConditions(eb, filter))
  const [rows, { total }] = await Promise.all([
    read
      .selectFrom('home_visits')
      .leftJoin('cases', 'cases.id', 'home_visits.case_id')
      .leftJoin('oral_records', 'oral_records.id', 'home_visits.record_id')
      .selectAll('home_visits')
      .select(['cases.number as case_number', 'oral_records.number as record_number', 'oral_records.recorded_by'])
      .where(conditions)
      .orderBy(sql`home_visits.state = 'planned'`, 'desc')
      .orderBy(sql`case when home_visits.state = 'planned' then home_visits.visit_on end`)
      .orderBy('home_visits.visit_on', 'desc')
      .orderBy('home_visits.id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
    read.selectFrom('home_visits').select((eb) => eb.fn.countAll<number>().as('total')).where(conditions).executeTakeFirstOrThrow(),
  ])
  return { rows, total }
}

function visitConditions(eb: Visits, { from, to, planned = false, assigneeIds, query = '', seen = 'none' }: VisitFilter): Condition[] {
  return [
    ...(from === undefined ? [] : [eb('home_visits.visit_on', '>=', from)]),
    ...(to === undefined ? [] : [eb('home_visits.visit_on', '<=', to)]),
    ...(planned ? [sql<SqlBool>`home_visits.state = 'planned'`] : []),
    ...(assigneeIds === undefined ? [] : [eb('home_visits.assignee_id', 'in', assigneeIds)]),
    ...(query.trim() === '' ? [] : [eb('home_visits.id', 'in', foundTalks('home_visits', query, seen))]),
  ]
}
