import type { ConcernView, SuggestionSource } from '../../contract/suggestions.ts'
import { CONCERNS, sentenceAround, type WordMatch } from '../../domain/dictionary.ts'

const MOST_SENTENCES = 3

/** Insults and threats by the dictionary, with the sentences they stand in: a person decides what they are. */
export function findConcerns(text: string, find: (text: string) => WordMatch[], source: SuggestionSource): ConcernView[] {
  const matches = find(text)
  return CONCERNS.flatMap((kind) => {
    const found = matches.filter(({ entry }) => entry.list === kind)
    if (found.length === 0) return []
    const sentences = [...new Set(found.map((match) => sentenceAround(text, match)))]
    return [{ kind, words: [...new Map(found.map(({ words }) => [words.toLowerCase(), words])).values()], fragment: sentences.slice(0, MOST_SENTENCES).join(' … '), source }]
  })
}
