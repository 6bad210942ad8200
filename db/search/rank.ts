import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import { matches } from './scope.ts'
import { type Matched, matchedPage, portion, type Window } from './search.ts'

/** A word of the card tells more than one of a long letter, a file repeats what the letter says. In the order of the columns of `case_search`. */
const WEIGHT = sql<number>`bm25(case_search, 8.0, 1.0, 2.0)`
/** So many of the newest are weighed; whoever finds more has asked for too common a word, and weighing them all takes a third of a second. */
const RANKED_MOST = 20_000

/** The oldest card that is still weighed; 0 when all of them are. */
export async function rankedFrom(read: ReadHandle, words: Matched): Promise<number> {
  if (words.total !== undefined && words.total < RANKED_MOST) return 0
  const { rows } = await sql<{ id: number }>`select id from ${matchedPage(words, { limit: 1, offset: RANKED_MOST - 1, direction: 'desc' })}`.execute(read)
  return rows[0]?.id ?? 0
}

/**
 * A subquery: ids of a page with their `place`, the most fitting first and of equal ones the newest. Those beyond the weighed ones follow by
 * their age, so that pages neither repeat a card nor lose one. `also`: conditions on `cases`; all that fit them are weighed.
 */
export function rankedPage({ match, scope }: Matched, { limit, offset }: Window, { from, also }: { readonly from: number; readonly also: RawBuilder<unknown> | null }): RawBuilder<{ id: number; place: number }> {
  const page = portion({ limit, offset })
  if (also !== null) {
    return sql<{ id: number; place: number }>`(select case_search.rowid as id, ${WEIGHT} as place from case_search cross join cases on cases.id = case_search.rowid
      where ${matches(match, scope)} and ${also} order by place, case_search.rowid desc ${page})`
  }
  if (from > 0 && offset >= RANKED_MOST) return sql<{ id: number; place: number }>`(select id, 0.0 as place from ${matchedPage({ match, scope }, { limit, offset, direction: 'desc' })})`
  return sql<{ id: number; place: number }>`(select case_search.rowid as id, ${WEIGHT} as place from case_search
    where ${matches(match, scope)}${sinceCard(from)} order by place, case_search.rowid desc ${page})`
}

/** In the text of the statement: what is bound comes to the full-text table as a floating number, which it does not take for a range of rows. */
const sinceCard = (from: number): RawBuilder<unknown> => (from === 0 ? sql`` : sql` and case_search.rowid >= ${sql.lit(from)}`)
