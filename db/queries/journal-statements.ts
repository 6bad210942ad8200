import { type AliasedExpression, type SelectQueryBuilder, expressionBuilder, sql } from 'kysely'
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
      'cases.id', 'cases.number', 'cases.status', 'cases.registered_on as registeredOn', 'cases.channel', 'cases.type',
      'cases.urgent', 'cases.anonymous', 'cases.collective_count as collectiveCount', 'cases.surname', 'cases.name',
      'cases.patronymic', 'cases.organisation', 'cases.about_user_id as aboutUserId', 'cases.summary',
      'cases.legal_due as legalDue', 'cases.control_due as controlDue', 'cases.closed_on as closedOn', 'cases.version',
      'cases.executor_id as executorId', 'users.surname as executorSurname', 'users.name as executorName',
      'users.patronymic as executorPatronymic', 'users.unit_id as executorUnitId', 'topics.name as topicName',
    ])
    .orderBy(order.by, order.direction)
    .orderBy('cases.id', order.direction)
}

function pageOfIds(read: ReadHandle, { filter, sort, limit, offset }: JournalRequest, { searched, order }: Prepared): AliasedExpression<{ id: number }, 'page'> {
  const match = matchAlone(filter, searched)
  if (match !== null && sort.field === 'registered') return matchedPage(match, { limit, offset, direction: order.direction }).as('page')
  // The few cases in work are best found by their own index and sorted; «coalesce» keeps the planner from walking the whole order.
  const by = isInWork(filter) ? sql`coalesce(${order.by}, '')` : order.by
  return matching(read.selectFrom('cases'), filter, searched)
    .select('cases.id')
    .orderBy(by, order.direction)
    .orderBy('cases.id', order.direction)
    .limit(limit)
    .offset(offset)
    .as('page')
}

export function countQuery(read: ReadHandle, filter: JournalFilter, searched: ResolvedQuery | undefined) {
  return matching(read.selectFrom('cases'), filter, searched).select((eb) => eb.fn.countAll<number>().as('total'))
}

/** Without conditions there must be no «where» at all: a bare count(*) is answered from the size of an index. */
function matching<O>(cases: SelectQueryBuilder<Schema, 'cases', O>, filter: JournalFilter, searched: ResolvedQuery | undefined): SelectQueryBuilder<Schema, 'cases', O> {
  const conditions = journalConditions(expressionBuilder<Schema, 'cases'>(), filter, searched)
  return conditions.length === 0 ? cases : cases.where((eb) => eb.and(conditions))
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
