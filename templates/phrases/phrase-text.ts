/** A ready phrase that the program brings; what stands in `{{…}}` is filled from the case or by the executor. */
export interface PhraseText {
  readonly code: string
  /** Where in the letter it belongs. */
  readonly section: string
  /** Code of the topic it serves; null for any. */
  readonly topic: string | null
  readonly body: string
}

/** Phrases of one section, each `[code, topic, text]`. */
export const sectionOf = (section: string, phrases: readonly (readonly [code: string, topic: string | null, body: string])[]): PhraseText[] => phrases.map(([code, topic, body]) => ({ code, section, topic, body }))
