import { type AliasedExpression, type Expression, type RawBuilder, type SelectQueryBuilder, expressionBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import { rankedPage } from '../search/rank.ts'
import { type Matched, type ResolvedQuery, countMatches, matchedPage } from '../search/search.ts'
import type { JournalRow } from './journal.ts'
import { journalConditions } from './journal-conditions.ts'
import { type JournalFilter, type SeenInFull, isInWork } from './journal-filter.ts'
import type { JournalColumn } from '../../domain/journal-column.ts'
import { moreColumns, type MoreOfRow } from './journal-more.ts'
import type { JournalOrder, JournalSort } from './journal-order.ts'

export interface JournalRequest {
  readonly filter: JournalFilter
  readonly sort: JournalSort
  /** Only these rows may stand by the order asked for; the rest come after them, the newest first. */
  readonly seen?: SeenInFull | undefined
  readonly limit: number
  readonly offset: number
  /** What the list shows besides the usual. */
  readonly columns?: readonly JournalColumn[] | undefined
  /** False: how many rows there are in all is not asked. */
  readonly counted?: boolean | undefined
}

export interface Prepared {
  readonly searched?: ResolvedQuery | undefined
  readonly order: JournalOrder
  /** From which card on those found by words are weighed; undefined while they are ordered otherwise. */
  readonly weighedFrom?: number | undefined
}

type Column = { [T in 'cases' | 'users' | 'topics']: `${T}.${keyof Schema[T] & string}` }['cases' | 'users' | 'topics']

const COLUMNS = {
  id: 'cases.id', number: 'cases.number', status: 'cases.status', registeredOn: 'cases.registered_on', channel: 'cases.channel', type: 'cases.type',
  urgent: 'cases.urgent', anonymous: 'cases.anonymous', collectiveCount: 'cases.collective_count', surname: 'cases.surname', name: 'cases.name',
  patronymic: 'cases.patronymic', organisation: 'cases.organisation', aboutUserId: 'cases.about_user_id', summary: 'cases.summary',
  legalDue: 'cases.legal_due', controlDue: 'cases.control_due', closedOn: 'cases.closed_on', version: 'cases.version',
  executorId: 'cases.executor_id', executorSurname: 'users.surname', executorName: 'users.name', executorPatronymic: 'users.patronymic',
  executorUnitId: 'users.unit_id', topicName: 'topics.name',
} as const satisfies Record<Exclude<keyof JournalRow, keyof MoreOfRow>, Column>

/** One piece of text, made once: a list is asked for all day long, and building its two dozen columns anew took as long as a third of the reading. */
const SHOWN = sql.raw(Object.entries(COLUMNS).map(([name, column]) => `${column} as "${name}"`).join(', '))

/** First the ids through an index, then the cards of this page only: hence the cross join, which keeps the order of the two. */
export function pageQuery(read: ReadHandle, request: JournalRequest, prepared: Prepared): RawBuilder<JournalRow> {
  const { order } = prepared
  const direction = sql.raw(order.direction)
  const weighed = pageByWeight(request, prepared)
  return sql<JournalRow>`select ${SHOWN}${moreColumns(request.columns ?? [])} from ${weighed ?? pageOfIds(read, request, prepared)}
    cross join cases
    left join users on users.id = cases.executor_id
    left join case_topics on case_topics.case_id = cases.id and case_topics.main = 1
    left join topics on topics.code = case_topics.topic_code
    where cases.id = page.id
    order by ${weighed === null ? sql`${order.by} ${direction}, ` : sql`page.place, `}cases.id ${direction}`
}

/** The most fitting of what the words find; the other conditions choose among them. */
function pageByWeight({ filter, limit, offset }: JournalRequest, { searched, weighedFrom }: Prepared): AliasedExpression<{ id: number }, 'page'> | null {
  if (weighedFrom === undefined || !searched?.words) return null
  const conditions = journalConditions(expressionBuilder<Schema, 'cases'>(), filter, undefined)
  const also = conditions.length === 0 ? null : sql.join(conditions, sql` and `)
  return rankedPage(searched.words, { limit, offset }, { from: weighedFrom, also }).as('page')
}

/** The cards of these ids, in no order. */
export function cardsQuery(ids: readonly number[], columns: readonly JournalColumn[]): RawBuilder<JournalRow> {
  return sql<JournalRow>`select ${SHOWN}${moreColumns(columns)} from cases
    left join users on users.id = cases.executor_id
    left join case_topics on case_topics.case_id = cases.id and case_topics.main = 1
    left join topics on topics.code = case_topics.topic_code
    where cases.id in (select value from json_each(${JSON.stringify(ids)}))`
}

/** The few cases in work are best found by their own index and sorted; «coalesce» keeps the planner from walking the whole order. */
export function pageOrder({ by }: JournalOrder, inWork: boolean): Expression<unknown> {
  return inWork ? sql`coalesce(${by}, '')` : by
}

function pageOfIds(read: ReadHandle, { filter, sort, limit, offset }: JournalRequest, { searched, order }: Prepared): AliasedExpression<{ id: number }, 'page'> {
  const match = matchAlone(filter, searched)
  if (match !== null && sort.field === 'registeredOn') return matchedPage(match, { limit, offset, direction: order.direction }).as('page')
  return matching(read.selectFrom('cases'), filter, searched)
    .select('cases.id')
    .orderBy(pageOrder(order, isInWork(filter)), order.direction)
    .orderBy('cases.id', order.direction)
    // In the text of the statement: the planner sees that the page is short, and takes a third less time for it.
    .limit(sql.lit(limit))
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

/** The words when they are all that is asked for: the full-text table then answers by itself. */
function matchAlone(filter: JournalFilter, searched: ResolvedQuery | undefined): Matched | null {
  const alone = Object.values({ ...filter, query: undefined, scope: undefined }).every((condition) => condition === undefined)
  return alone && searched && searched.ids === undefined ? searched.words : null
}
