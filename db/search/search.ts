import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import { matchExpression } from './match.ts'

export interface Window {
  readonly limit: number
  readonly offset: number
}

/** What a query comes to: the cards it finds when they are few, an expression for the full-text table when many, or nothing that can match. */
export type ResolvedQuery = { readonly ids: readonly number[] } | { readonly match: string } | null

/** So many cards are fetched one by one sooner than the register is scanned for them. */
const FEW = 1000

/** A whole number of a card or of an outgoing letter names its card and nothing else; the newest first. */
export async function resolveQuery(read: ReadHandle, query: string): Promise<ResolvedQuery> {
  const typed = query.trim()
  if (/\p{N}/u.test(typed)) {
    const spellings = [...new Set([typed, typed.toUpperCase()])]
    const named = await read
      .selectFrom('cases')
      .select('id')
      .where((eb) => eb.or([eb('number', 'in', spellings), eb('outgoing_number', 'in', spellings)]))
      .orderBy('id', 'desc')
      .execute()
    if (named.length > 0) return { ids: named.map((row) => row.id) }
  }
  const match = matchExpression(query)
  if (match === null) return null
  const ids = await matchedIds(read, match, { limit: FEW + 1, offset: 0 })
  return ids.length > FEW ? { match } : { ids }
}

/** Ids of cases that hold all the words, newest first. `await searchCaseIds(store.read, 'перерасчёт отоплен', { limit: 20, offset: 0 })` */
export async function searchCaseIds(read: ReadHandle, query: string, { limit, offset }: Window): Promise<number[]> {
  const resolved = await resolveQuery(read, query)
  if (resolved === null) return []
  return 'ids' in resolved ? resolved.ids.slice(offset, offset + limit) : matchedIds(read, resolved.match, { limit, offset })
}

async function matchedIds(read: ReadHandle, match: string, window: Window): Promise<number[]> {
  const found = await sql<{ id: number }>`select id from ${matchedPage(match, { ...window, direction: 'desc' })}`.execute(read)
  return found.rows.map((row) => row.id)
}

/** A subquery: ids in the order of registration, which the full-text table gives without sorting. */
export function matchedPage(match: string, { limit, offset, direction }: Window & { readonly direction: 'asc' | 'desc' }): RawBuilder<{ id: number }> {
  return sql<{ id: number }>`(select rowid as id from case_search where case_search match ${match}
    order by rowid ${sql.raw(direction)} limit ${sql.lit(limit)} offset ${offset})`
}

export async function countMatches(read: ReadHandle, match: string): Promise<number> {
  const counted = await sql<{ total: number }>`select count(*) as total from case_search where case_search match ${match}`.execute(read)
  return counted.rows[0]?.total ?? 0
}
