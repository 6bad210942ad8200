import { type ExpressionBuilder, sql } from 'kysely'
import type {
  AppealType, ApplicantKind, CaseResult, CaseStatus, Channel, Recurrence, ReplyChannel,
} from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import { type ResolvedQuery, resolveQuery } from '../search/search.ts'
import { type JournalFilter, isInWork, journalConditions } from './journal-filter.ts'
import { type JournalOrder, type JournalSort, journalOrder } from './journal-order.ts'

export interface JournalRequest {
  readonly filter: JournalFilter
  readonly sort: { readonly field: JournalSort; readonly desc: boolean }
  readonly limit: number
  readonly offset: number
}

export interface JournalRow {
  readonly id: number
  readonly number: string
  readonly status: CaseStatus
  readonly registeredOn: IsoDate
  readonly receivedOn: IsoDate
  readonly channel: Channel
  readonly type: AppealType
  readonly recurrence: Recurrence
  readonly urgent: boolean
  readonly applicantKind: ApplicantKind
  readonly anonymous: boolean
  readonly collectiveCount: number | null
  readonly surname: string | null
  readonly name: string | null
  readonly patronymic: string | null
  readonly organisation: string | null
  readonly accountNumber: string | null
  readonly aboutUserId: number | null
  readonly summary: string
  readonly legalDue: IsoDate | null
  readonly controlDue: IsoDate | null
  readonly executorId: number | null
  readonly executorSurname: string | null
  readonly executorName: string | null
  readonly executorPatronymic: string | null
  readonly executorUnitId: number | null
  readonly topicCode: string | null
  readonly topicName: string | null
  readonly replyChannel: ReplyChannel | null
  readonly outgoingNumber: string | null
  readonly dispatchedOn: IsoDate | null
  readonly closedOn: IsoDate | null
  readonly result: CaseResult | null
  readonly version: number
}

export interface JournalPage {
  readonly rows: readonly JournalRow[]
  readonly total: number
}

/**
 * A page of the journal and how many rows there are in all.
 *
 * `await journalPage(store.read, { filter: { statuses: ['registered'] }, sort: { field: 'registered', desc: true }, limit: 50, offset: 0 })`
 */
export async function journalPage(read: ReadHandle, request: JournalRequest): Promise<JournalPage> {
  const query = request.filter.query?.trim()
  const searched = query ? await resolveQuery(read, request.filter.query ?? '') : undefined
  const order = await journalOrder(read, request.sort)
  const [rows, counted] = await Promise.all([
    pageQuery(read, request, { searched, order }).execute(),
    countQuery(read, request.filter, searched).executeTakeFirstOrThrow(),
  ])
  return { rows, total: counted.total }
}

export interface Prepared {
  readonly searched?: ResolvedQuery | undefined
  readonly order: JournalOrder
}

/** First the ids through an index, then the cards of this page only: hence the cross join, which keeps the order of the two. */
export function pageQuery(read: ReadHandle, request: JournalRequest, { searched, order }: Prepared) {
  // The few cases in work are best found by their own index and sorted; «coalesce» keeps the planner from walking the whole order.
  const by = isInWork(request.filter) ? sql`coalesce(${order.by}, '')` : order.by
  const page = read
    .selectFrom('cases')
    .select('cases.id')
    .where((eb) => eb.and(journalConditions(eb, request.filter, searched)))
    .orderBy(by, order.direction)
    .orderBy('cases.id', order.direction)
    .limit(request.limit)
    .offset(request.offset)
  return read
    .selectFrom(page.as('page'))
    .crossJoin('cases')
    .leftJoin('users', 'users.id', 'cases.executor_id')
    .leftJoin('case_topics', (join) => join.onRef('case_topics.case_id', '=', 'cases.id').on(sql`case_topics.main`, '=', sql.lit(1)))
    .leftJoin('topics', 'topics.code', 'case_topics.topic_code')
    .whereRef('cases.id', '=', 'page.id')
    .select([
      'cases.id', 'cases.number', 'cases.status', 'cases.registered_on as registeredOn', 'cases.received_on as receivedOn',
      'cases.channel', 'cases.type', 'cases.recurrence', 'cases.urgent', 'cases.applicant_kind as applicantKind', 'cases.anonymous',
      'cases.collective_count as collectiveCount', 'cases.surname', 'cases.name', 'cases.patronymic', 'cases.organisation',
      'cases.account_number as accountNumber', 'cases.about_user_id as aboutUserId', 'cases.summary',
      'cases.legal_due as legalDue', 'cases.control_due as controlDue', 'cases.executor_id as executorId',
      'users.surname as executorSurname', 'users.name as executorName', 'users.patronymic as executorPatronymic',
      'users.unit_id as executorUnitId', 'topics.code as topicCode', 'topics.name as topicName',
      'cases.reply_channel as replyChannel', 'cases.outgoing_number as outgoingNumber', 'cases.dispatched_on as dispatchedOn',
      'cases.closed_on as closedOn', 'cases.result', 'cases.version',
    ])
    .orderBy(order.by, order.direction)
    .orderBy('cases.id', order.direction)
}

export function countQuery(read: ReadHandle, filter: JournalFilter, searched: ResolvedQuery | undefined) {
  return read
    .selectFrom('cases')
    .select((eb: ExpressionBuilder<Schema, 'cases'>) => eb.fn.countAll<number>().as('total'))
    .where((eb) => eb.and(journalConditions(eb, filter, searched)))
}
