import { MATTER } from './matter.ts'
import { MANNERS } from './manners.ts'
import type { PhraseText } from './phrase-text.ts'

/** Phrases that the program brings, in the order of a letter. */
export const PHRASE_TEXTS: readonly PhraseText[] = [...MANNERS.slice(0, 1), ...MATTER, ...MANNERS.slice(1)].flat()
