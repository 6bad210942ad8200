import type { LetterKind } from '../../domain/letter-kind.ts'

/** A text to begin a letter with. What stands in `{{…}}` is filled from the card or must be replaced by a person before the letter is signed. */
export interface LetterText {
  readonly code: string
  readonly kind: LetterKind
  /** Code of the topic it serves; null for any. */
  readonly topic: string | null
  readonly name: string
  readonly heading: string
  readonly body: string
}
