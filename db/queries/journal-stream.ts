import { expressionBuilder } from 'kysely'
import type { JournalColumn } from '../../domain/journal-column.ts'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import type { Snapshot } from '../snapshot.ts'
import { NO_CASE } from '../search/scope.ts'
import { resolveQuery } from '../search/search.ts'
import { journalConditions } from './journal-conditions.ts'
import type { JournalFilter } from './journal-filter.ts'
import { isInWork } from './journal-filter.ts'
import { journalOrder, type JournalSort } from './journal-order.ts'
import { cardsQuery, countRows, pageOrder } from './journal-statements.ts'
import { amongWords } from './journal-texts.ts'
import type { JournalRow } from './journal.ts'

export interface StreamRequest {
  readonly filter: JournalFilter
  readonly sort: JournalSort
  readonly columns: readonly JournalColumn[]
  /** Rows in one portion. */
  readonly portion: number
}

export interface JournalStream {
  readonly total: number
  portions(): AsyncGenerator<readonly JournalRow[], void>
}

/**
 * All rows of a filter in their order, portion after portion: one statement walks the ids, so nothing is passed over by an offset or
 * sorted twice, and memory holds a portion.
 */
export async function journalStream({ read, walk }: Pick<Snapshot, 'read' | 'walk'>, { filter: given, sort, columns, portion }: StreamRequest): Promise<JournalStream> {
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
  return {
    total: await countRows(read, filter, searched),
    async *portions() {
      let next: number[] = []
      for await (const { id } of ids.stream()) {
        next.push(id)
        if (next.length < portion) continue
        yield await cards(read, next, columns)
        next = []
      }
      if (next.length > 0) yield await cards(read, next, columns)
    },
  }
}

/** The cards of these ids, in this order. */
async function cards(read: ReadHandle, ids: readonly number[], columns: readonly JournalColumn[]): Promise<JournalRow[]> {
  const { rows } = await cardsQuery(ids, columns).execute(read)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
