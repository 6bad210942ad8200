import { type AliasedExpression, type ExpressionBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import { type ResolvedQuery, countMatches, matchedPage } from '../search/search.ts'
import { journalConditions } from './journal-conditions.ts'
import { type JournalFilter, isInWork } from './journal-filter.ts'
import type { JournalOrder, JournalSort } from './journal-order.ts'

export interface JournalRequest {
  readonly filter: JournalFilter
  readonly sort: { readonly field: JournalSort; readonly desc: boolean }
  readonly limit: number
  readonly offset: number
}

export interface Prepared {
  readonly searched?: ResolvedQuery | undefined
  readonly order: JournalOrder
}

/** First the ids through an index, then the cards of this page only: hence the cross join, which keeps the order of the two. */
export function pageQuery(read: ReadHandle, request: JournalRequest, { searched, order }: Prepared) {
  return read
    .selectFrom(pageOfIds(read, request, { searched, order }))
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

function pageOfIds(read: ReadHandle, { filter, sort, limit, offset }: JournalRequest, { searched, order }: Prepared): AliasedExpression<{ id: number }, 'page'> {
  const match = matchAlone(filter, searched)
  if (match !== null && sort.field === 'registered') return matchedPage(match, { limit, offset, direction: order.direction }).as('page')
  // The few cases in work are best found by their own index and sorted; «coalesce» keeps the planner from walking the whole order.
  const by = isInWork(filter) ? sql`coalesce(${order.by}, '')` : order.by
  return read
    .selectFrom('cases')
    .select('cases.id')
    .where((eb) => eb.and(journalConditions(eb, filter, searched)))
    .orderBy(by, order.direction)
    .orderBy('cases.id', order.direction)
    .limit(limit)
    .offset(offset)
    .as('page')
}

export function countQuery(read: ReadHandle, filter: JournalFilter, searched: ResolvedQuery | undefined) {
  return read
    .selectFrom('cases')
    .select((eb: ExpressionBuilder<Schema, 'cases'>) => eb.fn.countAll<number>().as('total'))
    .where((eb) => eb.and(journalConditions(eb, filter, searched)))
}

export async function countRows(read: ReadHandle, filter: JournalFilter, searched: ResolvedQuery | undefined): Promise<number> {
  const match = matchAlone(filter, searched)
  if (match !== null) return countMatches(read, match)
  const { total } = await countQuery(read, filter, searched).executeTakeFirstOrThrow()
  return total
}

/** The expression when words are all that is asked for: the full-text table then answers by itself. */
function matchAlone(filter: JournalFilter, searched: ResolvedQuery | undefined): string | null {
  const alone = Object.values({ ...filter, query: undefined }).every((condition) => condition === undefined)
  return alone && searched && 'match' in searched ? searched.match : null
}
