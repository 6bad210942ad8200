import { stemmer } from '@orama/stemmers/russian'
import { normalise } from '../text.ts'

const WORD = /[\p{L}\p{N}]+/gu
const CACHE_LIMIT = 50_000
const stems = new Map<string, string>()

/** `stem('задолженности') === stem('задолженность')`. */
export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= CACHE_LIMIT) stems.clear()
  const result = stemmer(word)
  stems.set(word, result)
  return result
}

/** Words of a text in lower case, ё→е, in their order. */
export function words(text: string): string[] {
  return normalise(text).match(WORD) ?? []
}

/** What goes into the full-text table for a text. */
export function stemmedText(...texts: readonly (string | null | undefined)[]): string {
  return texts.flatMap((text) => (text ? words(text).map(stem) : [])).join(' ')
}
