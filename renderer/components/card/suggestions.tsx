import { createContext, useContext, type ReactNode } from 'react'
import type { CardFieldName } from './cardForm.ts'

/** Where a suggested value comes from: «из письма», and the words it was read from. */
export interface Evidence {
  readonly source: string
  readonly words: string
}

/** A value that is not in the field: it is only shown beside it. */
export interface Offer extends Evidence {
  readonly value: string
  /** The value as a person reads it: a date, the name of a topic. */
  readonly shown: string
}

/** What the program says of the fields; a suggestion is drawn dashed and says where it comes from. */
export interface Suggestions {
  /** The value in the field was filled by the program and nobody has looked at it yet. */
  markOf(name: CardFieldName): Evidence | null
  /** A value for a field that is empty, or another than the one it holds. */
  offerOf(name: CardFieldName): Offer | null
  /** The person took the value or wrote another. */
  settle(name: CardFieldName): void
  /** The person takes what is offered. */
  take(name: CardFieldName): void
  /** The field the person is in. */
  enter(name: CardFieldName): void
}

const NOTHING: Suggestions = { markOf: () => null, offerOf: () => null, settle: () => undefined, take: () => undefined, enter: () => undefined }
const SuggestionsContext = createContext<Suggestions>(NOTHING)

export const useSuggestions = (): Suggestions => useContext(SuggestionsContext)

export function SuggestionsProvider({ value, children }: { readonly value: Suggestions; readonly children: ReactNode }) {
  return <SuggestionsContext value={value}>{children}</SuggestionsContext>
}

/** Dashed outline of a suggested value. */
export const SUGGESTED = {
  '& .MuiOutlinedInput-root, & .MuiPickersOutlinedInput-root': { bgcolor: 'surface.suggestion' },
  '& .MuiOutlinedInput-root:not(.Mui-focused):not(.Mui-error) .MuiOutlinedInput-notchedOutline, & .MuiPickersOutlinedInput-root:not(.Mui-focused):not(.Mui-error) .MuiPickersOutlinedInput-notchedOutline': { borderStyle: 'dashed', borderColor: 'surface.suggestionLine' },
  '& .MuiOutlinedInput-input': { color: 'primary.main' },
  '& .MuiOutlinedInput-input::placeholder': { color: 'primary.main', opacity: 0.85, fontStyle: 'italic' },
} as const

/** What a field says of its suggestion: its label, its look, and the key that takes it. `empty`: the field holds nothing. */
export function useFieldSuggestion(name: CardFieldName, empty: boolean) {
  const { markOf, offerOf, settle, take, enter } = useSuggestions()
  const mark = markOf(name)
  const offer = mark === null && empty ? offerOf(name) : null
  const evidence = mark ?? offer
  return {
    evidence,
    offer,
    label: (words: ReactNode): ReactNode => (evidence === null ? words : <>{words} — {evidence.source}</>),
    text: (words: string): string => (evidence === null ? words : `${words} — ${evidence.source}`),
    sx: evidence === null ? {} : SUGGESTED,
    settle: () => settle(name),
    enter: () => enter(name),
    /** Enter takes what is suggested; true when there was something to take. */
    accept: (): boolean => {
      if (mark !== null) settle(name)
      else if (offer !== null) take(name)
      return evidence !== null
    },
  }
}
