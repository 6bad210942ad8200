import type { TextQuote } from '../../../domain/text-quote.ts'

/** A remark to a place in the letter, being typed. */
export interface PlacedRemark {
  readonly key: number
  readonly quote: TextQuote
  readonly text: string
}

/** What is typed while a letter is being returned. */
export interface ReturnDraft {
  /** On the whole letter, a remark a line. */
  readonly general: string
  readonly placed: readonly PlacedRemark[]
}

export const NO_REMARKS: ReturnDraft = { general: '', placed: [] }

export function withRemark(draft: ReturnDraft, quote: TextQuote): ReturnDraft {
  return { ...draft, placed: [...draft.placed, { key: (draft.placed.at(-1)?.key ?? 0) + 1, quote, text: '' }] }
}

export const isWritten = (text: string): boolean => text.trim().length >= 3

/** Something is said, and nothing that was begun is left blank. */
export function isComplete({ general, placed }: ReturnDraft): boolean {
  return placed.every(({ text }) => isWritten(text)) && (isWritten(general) || (general.trim() === '' && placed.length > 0))
}

/** As the letter takes them: places first, in the order in which they were marked. */
export function remarksOf({ general, placed }: ReturnDraft): { text: string; quote: TextQuote | null }[] {
  return [...placed.map(({ quote, text }) => ({ text, quote })), ...(general.trim() === '' ? [] : [{ text: general, quote: null }])]
}
