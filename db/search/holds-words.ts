import { normalise } from '../text.ts'
import { stem } from './words.ts'

interface Wanted {
  readonly word: string
  readonly stem: string
  readonly begins: RegExp
}

const CACHE_LIMIT = 200
const known = new Map<string, readonly Wanted[]>()

/**
 * Whether every wanted word begins some word of the text or is another form of it. Wanted words are in the form of `words()`, parted by spaces.
 * `holdsWords('ул. Образцовая, д. 7', 'образцовой')`; registered with SQLite as `holds_words`, for conditions over one field of a card.
 */
export function holdsWords(text: unknown, wanted: unknown): 0 | 1 {
  if (typeof text !== 'string' || typeof wanted !== 'string') return 0
  const plain = normalise(text)
  return wantedWords(wanted).every((one) => holdsWord(plain, one)) ? 1 : 0
}

/** Only words with the same beginning are looked at closer. */
function holdsWord(text: string, { word, stem: wantedStem, begins }: Wanted): boolean {
  for (const [found] of text.matchAll(begins)) {
    if (found.startsWith(word) || stem(found) === wantedStem) return true
  }
  return false
}

function wantedWords(wanted: string): readonly Wanted[] {
  const remembered = known.get(wanted)
  if (remembered !== undefined) return remembered
  const parsed = wanted.split(' ').map((word) => ({ word, stem: stem(word), begins: beginning(stem(word), word) }))
  if (known.size >= CACHE_LIMIT) known.clear()
  known.set(wanted, parsed)
  return parsed
}

/** Letters and digits only: nothing in them means anything to a regular expression. */
function beginning(wantedStem: string, word: string): RegExp {
  const common = word.startsWith(wantedStem) ? wantedStem : word.slice(0, 1)
  return new RegExp(`(?<![\\p{L}\\p{N}])${common}[\\p{L}\\p{N}]*`, 'gu')
}
