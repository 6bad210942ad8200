/** What passes between the service and the thread of the spell check. */
export interface SpellingThreadData {
  readonly library: string
  readonly dictionary: string
}

export type SpellingQuestion =
  | { readonly id: number; readonly kind: 'check'; readonly words: readonly string[] }
  | { readonly id: number; readonly kind: 'suggest'; readonly word: string }

/** Words that are not in the dictionary, or suggestions; `failed`: the library or the dictionary cannot be read. */
export type SpellingAnswer =
  | { readonly id: number; readonly words: readonly string[] }
  | { readonly id: number; readonly failed: string }
