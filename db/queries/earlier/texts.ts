import { type RawBuilder, sql } from 'kysely'
import type { ReadHandle } from '../../handle.ts'
import { stem, words } from '../../search/words.ts'

const quote = (word: string): string => `"${word}"`

/** Ids of cards whose address or name holds these words near one another, in any of their forms; the newest. */
export async function cardsWithWords(read: ReadHandle, text: string, most: number): Promise<number[]> {
  const wanted = words(text).map((word) => quote(stem(word)))
  if (wanted.length === 0) return []
  const match = `card : NEAR(${wanted.join(' ')}, ${wanted.length + NEAR_ROOM})`
  return (await cardWordsQuery(match, most).execute(read)).rows.map(({ id }) => id)
}
/** «д.» and «кв.» stand between the words of an address. */
const NEAR_ROOM = 3

export const cardWordsQuery = (match: string, most: number): RawBuilder<{ id: number }> => sql<{ id: number }>`
  select rowid as id from case_search where case_search match ${match} order by rowid desc limit ${most}`

/** Words that are not told apart by their length hold nothing of the matter. */
const TELLING_LENGTH = 4
const MOST_WORDS = 40

/** The words by which a letter is told from others: the longest ones once each, as the index keeps them. */
export function tellingStems(text: string): string[] {
  const stems = new Set(words(text).filter((word) => word.length >= TELLING_LENGTH).map(stem))
  return [...stems].toSorted((a, b) => b.length - a.length)
}

/**
 * Cards that share words with the text, those first that share the rarest ones. A word that stands on more than `most` cards gives
 * its newest and weighs as much less: the same petition comes within days.
 */
export async function cardsSharingWords(read: ReadHandle, text: string, most: number): Promise<{ id: number; shared: number }[]> {
  const stems = tellingStems(text).slice(0, MOST_WORDS)
  if (stems.length === 0) return []
  const { rows } = await sharedWordsQuery(stems, most).execute(read)
  const sizes = new Map<number, number>()
  for (const { word } of rows) sizes.set(word, (sizes.get(word) ?? 0) + 1)
  const weights = new Map<number, { weight: number; shared: number }>()
  for (const { id, word } of rows) {
    const known = weights.get(id) ?? { weight: 0, shared: 0 }
    weights.set(id, { weight: known.weight + 1 / Math.sqrt(sizes.get(word) ?? 1), shared: known.shared + 1 })
  }
  return [...weights].toSorted(([a, one], [b, two]) => two.weight - one.weight || b - a).map(([id, { shared }]) => ({ id, shared }))
}

export function sharedWordsQuery(stems: readonly string[], most: number): RawBuilder<{ id: number; word: number }> {
  const ofOne = stems.map((word, index) => sql`select * from (select rowid as id, ${sql.lit(index)} as word from case_search where case_search match ${`{card letter} : ${quote(word)}`} order by rowid desc limit ${most})`)
  return sql<{ id: number; word: number }>`${sql.join(ofOne, sql` union all `)}`
}

/** Shared words among all the words of both, 0…1. */
export function likeness(a: string, b: string): number {
  const [one, two] = [new Set(tellingStems(a)), new Set(tellingStems(b))]
  const both = [...one].filter((word) => two.has(word)).length
  const all = one.size + two.size - both
  return all === 0 ? 0 : both / all
}
