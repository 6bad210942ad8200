import { expressionBuilder } from 'kysely'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { NO_CASE } from '../search/scope.ts'
import { resolveQuery } from '../search/search.ts'
import { journalConditions } from './journal-conditions.ts'
import { isInWork } from './journal-filter.ts'
import { journalOrder } from './journal-order.ts'
import { seenThenRest } from './journal-seen.ts'
import { type JournalRequest, cardsQuery, countRows, pageOrder } from './journal-statements.ts'
import { amongWords } from './journal-texts.ts'
import type { JournalRow } from './journal.ts'

export interface StreamRequest extends Pick<JournalRequest, 'filter' | 'sort' | 'seen'> {
  readonly columns: readonly JournalColumn[]
  /** Rows in one portion. */
  readonly portion: number
}

export interface JournalStream {
  readonly total: number
  portions(): AsyncGenerator<readonly JournalRow[], void>
}

type Ids = AsyncIterable<{ id: number }>

/**
 * All rows of a filter in their order, portion after portion: one statement walks the ids, so nothing is passed over by an offset or
 * sorted twice, and memory holds a portion.
 */
export async function journalStream(from: Pick<Snapshot, 'read' | 'walk'>, { columns, portion, seen, ...request }: StreamRequest): Promise<JournalStream> {
  const lists = await Promise.all((seen === undefined ? [request] : seenThenRest(request, seen)).map((list) => oneList(from, list)))
  return {
    total: lists.reduce((sum, { total }) => sum + total, 0),
    async *portions() {
      let next: number[] = []
      for (const { ids } of lists) {
        for await (const { id } of ids()) {
          next.push(id)
          if (next.length < portion) continue
          yield await cards(from.read, next, columns)
          next = []
        }
      }
      if (next.length > 0) yield await cards(from.read, next, columns)
    },
  }
}

async function oneList({ read, walk }: Pick<Snapshot, 'read' | 'walk'>, { filter: given, sort }: Pick<JournalRequest, 'filter' | 'sort'>): Promise<{ total: number; ids: () => Ids }> {
  const searched = given.query?.trim() ? await resolveQuery(read, given.query, given.scope ?? NO_CASE) : undefined
  const filter = await amongWords(read, given)
  const order = await journalOrder(read, sort)
  const conditions = journalConditions(expressionBuilder<Schema, 'cases'>(), filter, searched)
  const ids = walk
    .selectFrom('cases')
    .$if(conditions.length > 0, (query) => query.where((eb) => eb.and(conditions)))
    .select('cases.id')
    .orderBy(pageOrder(order, isInWork(filter)), order.direction)
    .orderBy('cases.id', order.direction)
  return { total: await countRows(read, filter, searched), ids: () => ids.stream() }
}

/** The cards of these ids, in this order. */
async function cards(read: ReadHandle, ids: readonly number[], columns: readonly JournalColumn[]): Promise<JournalRow[]> {
  const { rows } = await cardsQuery(ids, columns).execute(read)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
