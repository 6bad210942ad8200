import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import type { CardFieldName } from './cardForm.ts'

/** Fields that the program filled and nobody has looked at yet; they are drawn dashed and say where they come from. */
export interface Suggestions {
  sourceOf(name: CardFieldName): string | null
  /** The person took the value or wrote another. */
  settle(name: CardFieldName): void
}

const NOTHING: Suggestions = { sourceOf: () => null, settle: () => undefined }
const SuggestionsContext = createContext<Suggestions>(NOTHING)

export const useSuggestions = (): Suggestions => useContext(SuggestionsContext)

export function SuggestionsProvider({ value, children }: { readonly value: Suggestions; readonly children: ReactNode }) {
  return <SuggestionsContext value={value}>{children}</SuggestionsContext>
}

export interface SuggestionMarks extends Suggestions {
  suggest(names: readonly CardFieldName[], source: string): void
  clear(): void
}

export function useSuggestionMarks(): SuggestionMarks {
  const [marks, setMarks] = useState<ReadonlyMap<CardFieldName, string>>(new Map())
  return useMemo(
    () => ({
      sourceOf: (name) => marks.get(name) ?? null,
      settle: (name) => setMarks((old) => (old.has(name) ? new Map([...old].filter(([key]) => key !== name)) : old)),
      suggest: (names, source) => setMarks((old) => new Map([...old, ...names.map((name) => [name, source] as const)])),
      clear: () => setMarks(new Map()),
    }),
    [marks],
  )
}

/** Dashed outline of a suggested value. */
export const SUGGESTED = {
  '& .MuiOutlinedInput-root': { bgcolor: 'surface.suggestion' },
  '& .MuiOutlinedInput-root:not(.Mui-focused):not(.Mui-error) .MuiOutlinedInput-notchedOutline': { borderStyle: 'dashed', borderColor: 'surface.suggestionLine' },
  '& .MuiOutlinedInput-input': { color: 'primary.main' },
  // How to take it is shown where the person is.
  '& .take': { display: 'none', opacity: 1, marginRight: '6px' },
  '& .Mui-focused .take': { display: 'inline-block' },
} as const
