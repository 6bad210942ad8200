import { CHARGES } from './charges.ts'
import type { LetterText } from './letter-text.ts'
import { NOTICES } from './notices.ts'
import { SUPPLY } from './supply.ts'

export type { LetterText } from './letter-text.ts'

/** Starter texts; the office edits its own library, which begins as a copy of these. */
export const LETTER_TEXTS: readonly LetterText[] = [...CHARGES, ...SUPPLY, ...NOTICES]

/** Gaps of a template that are still to be filled, each once, in the order of the text. */
export function unfilledPlaceholders(text: string): string[] {
  return [...new Set(text.match(/\{\{[^{}\n]*\}\}/gu) ?? [])]
}
