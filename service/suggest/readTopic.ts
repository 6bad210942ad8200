import { APPEAL_TYPES } from '../../domain/appeal.ts'
import type { WordMatch } from '../../domain/dictionary.ts'
import type { Reading } from './readApplicant.ts'

const TYPE_ORDER = ['claim', 'complaint', 'review', 'proposal', 'request', 'application'] as const

/** The type that the subject speaks for, else the letter; of several the weightier: a complaint that says thanks is a complaint. */
export function readType(subject: readonly WordMatch[], text: readonly WordMatch[]): Reading | null {
  for (const part of [subject, text]) {
    const found = part.filter(({ entry }) => entry.list === 'type' && APPEAL_TYPES.some((type) => type === entry.code))
    const best = TYPE_ORDER.flatMap((type) => found.find(({ entry }) => entry.code === type) ?? [])[0]
    if (best !== undefined) return { field: 'type', value: best.entry.code ?? '', words: best.words, confidence: 'likely' }
  }
  return null
}

/** Words of the subject say more than words of the letter, a narrow topic more than its group, several words in a row more than one. */
export function readTopic(subject: readonly WordMatch[], text: readonly WordMatch[]): Reading | null {
  const scores = new Map<string, { score: number; words: string }>()
  const count = (matches: readonly WordMatch[], weight: number) => {
    for (const { entry, words } of matches.filter(({ entry: { list } }) => list === 'topic')) {
      const code = entry.code ?? ''
      const known = scores.get(code) ?? { score: 0, words }
      scores.set(code, { score: known.score + weight * words.split(/\s+/u).length * (code.includes('.') ? 1.1 : 1), words: known.words })
    }
  }
  count(subject, 2)
  count(text, 1)
  const [best] = [...scores].toSorted(([a, one], [b, two]) => two.score - one.score || (a < b ? -1 : 1))
  return best === undefined ? null : { field: 'topics', value: best[0], words: best[1].words, confidence: 'guess' }
}
