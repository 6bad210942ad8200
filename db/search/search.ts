import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import { idleBeginnings, matchExpression } from './match.ts'
import { casesNumbered, saidNumber } from './number.ts'
import { matches, type SearchScope } from './scope.ts'

export interface Window {
  readonly limit: number
  readonly offset: number
}

/** Words for the full-text table with what the person may search. */
export interface Matched {
  readonly match: string
  readonly scope: SearchScope
  /** How many cards are found; known once it was asked how many there are. */
  readonly total?: number
}

/** What a query comes to: the cards it finds when they are few, words for the full-text table when many, or nothing that can match. */
export type ResolvedQuery = { readonly ids: readonly number[]; readonly words: Matched | null } | { readonly words: Matched; readonly ids?: undefined } | null

/** So many cards are fetched one by one sooner than the register is scanned for them. */
const FEW = 1000
/** Pages up to here are full before the cards of a unit would have been listed. */
const SOON_FULL = 500

/** A number of a card or of an outgoing letter, whole or as it is said, names its card and nothing else; everything else is words. */
export async function resolveQuery(read: ReadHandle, query: string, scope: SearchScope): Promise<ResolvedQuery> {
  const named = await numbered(read, query, scope)
  if (named.length > 0) return { ids: named, words: null }
  const match = matchExpression(query, await idleIn(read, query))
  if (match === null) return null
  const total = await countMatches(read, { match, scope })
  const words = { match, scope, total }
  return total > FEW ? { words } : { ids: await matchedIds(read, words, { limit: FEW, offset: 0 }), words }
}

/** To come to the end of a beginning the full-text table walks over all pages of the word before it: what is not there is asked for once, and left out of every page. */
async function idleIn(read: ReadHandle, query: string): Promise<ReadonlySet<string>> {
  const idle = new Set<string>()
  for (const beginning of idleBeginnings(query)) {
    const { rows } = await sql`select rowid from case_search where case_search match ${beginning} limit 1`.execute(read)
    if (rows.length === 0) idle.add(beginning)
  }
  return idle
}

/** Ids of cards under the number typed, the newest first. Numbers stand in every list, so they are found whoever works the case. */
export async function numbered(read: ReadHandle, query: string, scope: SearchScope, options: { readonly bare?: boolean } = {}): Promise<number[]> {
  const typed = query.trim()
  if (!/\p{N}/u.test(typed)) return []
  const spellings = [...new Set([typed, typed.toUpperCase()])]
  const rows = await read
    .selectFrom('cases')
    .select('id')
    .where((eb) => eb.or([eb('number', 'in', spellings), eb('outgoing_number', 'in', spellings)]))
    .orderBy('id', 'desc')
    .execute()
  const said = saidNumber(typed, options)
  const ids = rows.length > 0 || said === null ? rows.map((row) => row.id) : await casesNumbered(read, said)
  return ids.filter((id) => !scope.hidden.includes(id))
}

/** Ids of cards that hold all the words, newest first. `await searchCaseIds(store.read, 'перерасчёт отоплен', { limit: 20, offset: 0 }, scope)` */
export async function searchCaseIds(read: ReadHandle, query: string, { limit, offset }: Window, scope: SearchScope): Promise<number[]> {
  const named = await numbered(read, query, scope)
  if (named.length > 0) return named.slice(offset, offset + limit)
  const match = matchExpression(query)
  return match === null ? [] : matchedIds(read, { match, scope }, { limit, offset })
}

async function matchedIds(read: ReadHandle, words: Matched, window: Window): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from ${matchedPage(words, { ...window, direction: 'desc' })}`.execute(read)
  return found.rows.map((row) => row.id)
}

/** A subquery: ids in the order of registration, which the full-text table gives without sorting. */
export function matchedPage({ match, scope, total = 0 }: Matched, { limit, offset, direction }: Window & { readonly direction: 'asc' | 'desc' }): RawBuilder<{ id: number }> {
  return sql<{ id: number }>`(select case_search.rowid as id from case_search where ${matches(match, scope, total > FEW && offset < SOON_FULL ? 'each' : 'listed')}
    order by case_search.rowid ${sql.raw(direction)} ${portion({ limit, offset })})`
}

/** The first page has no offset at all: reckoning with one, even of nothing, takes the full-text table a fifth longer. */
export function portion({ limit, offset }: Window): RawBuilder<unknown> {
  return offset === 0 ? sql`limit ${sql.lit(limit)}` : sql`limit ${sql.lit(limit)} offset ${offset}`
}

/** A subquery of the ids of every card that is found. */
export function matchedRows({ match, scope }: Matched): RawBuilder<number> {
  return sql<number>`(select case_search.rowid from case_search where ${matches(match, scope)})`
}

export async function countMatches(read: ReadHandle, { match, scope, total }: Matched): Promise<number> {
  if (total !== undefined) return total
  const counted = await sql<{ total: number }>`select count(*) as total from case_search where ${matches(match, scope)}`.execute(read)
  return counted.rows[0]?.total ?? 0
}
