import type { SuggestionSource } from '../../contract/suggestions.ts'

export interface Sender {
  readonly name: string
  readonly address: string
}

/** One text that a card can be read from. */
export interface Letter {
  readonly source: SuggestionSource
  readonly subject: string
  /** Without the letter it quotes. */
  readonly text: string
  /** Who sent it, when it is a message. */
  readonly sender: Sender | null
  /** The message of the body that forwards it. */
  readonly cover: { readonly subject: string; readonly text: string; readonly sender: Sender } | null
  /** False where the words themselves are doubtful: poorly recognised ones never fill a field. */
  readonly legible: boolean
}
