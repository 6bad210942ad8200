import { useCallback, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Suggestion } from '../../../contract/suggestions.ts'
import type { CardFieldName, CardForm } from '../../components/card/cardForm.ts'
import type { Evidence, Offer, Suggestions } from '../../components/card/suggestions.tsx'
import type { IntakeStart } from './intakeDraft.ts'
import { formValue, shownValue, sourceWords } from './suggestedValue.ts'

export interface SuggestionMarks extends Suggestions {
  /** The field the person is in, with what is known of it. */
  readonly entered: CardFieldName | null
  /** Filled by the program, and nobody has looked at them. */
  readonly marked: readonly CardFieldName[]
  /** Something is offered for these; those that are empty wait for it. */
  readonly offered: readonly CardFieldName[]
  /** Fills what nobody has touched and marks it. */
  fill(values: Partial<CardForm>, evidence: Evidence): void
  /** What the sources say now; what they said before is forgotten where nobody took it. */
  receive(suggestions: readonly Suggestion[], topic: (code: string) => string): void
  /** Looks at everything at once: what is filled stays, what is offered for empty fields is taken. */
  takeAll(): void
}

/** Choices that always hold something: what the page began with counts as nothing chosen. */
const CHOICES: readonly CardFieldName[] = ['channel', 'type', 'applicantKind', 'replyChannel', 'receivedOn', 'recurrence']

export const isEmpty = (value: unknown): boolean => value === '' || value === null || (Array.isArray(value) && value.length === 0)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const without = <T>(map: ReadonlyMap<CardFieldName, T>, name: CardFieldName): ReadonlyMap<CardFieldName, T> => (map.has(name) ? new Map([...map].filter(([key]) => key !== name)) : map)

/** Which fields the program filled or could fill. Nothing is ever written over what a person typed. */
export function useSuggestionMarks(form: UseFormReturn<CardForm>, start: IntakeStart): SuggestionMarks {
  const [marks, setMarks] = useState<ReadonlyMap<CardFieldName, Evidence>>(new Map())
  const [offers, setOffers] = useState<ReadonlyMap<CardFieldName, Offer & { readonly put: CardForm[CardFieldName] }>>(new Map())
  const [entered, setEntered] = useState<CardFieldName | null>(null)
  const touched = useRef(new Set<CardFieldName>())
  const { getValues, setValue } = form

  const vacant = useCallback(
    (name: CardFieldName): boolean => {
      if (touched.current.has(name)) return false
      const value = getValues(name)
      if (CHOICES.includes(name)) return start.savedAt === null && same(value, start.card[name])
      return isEmpty(value)
    },
    [getValues, start],
  )
  const put = useCallback((name: CardFieldName, value: CardForm[CardFieldName]) => setValue(name, value as never, { shouldDirty: true }), [setValue])

  const fill = useCallback(
    (values: Partial<CardForm>, evidence: Evidence) => {
      const filled: CardFieldName[] = []
      for (const [key, value] of Object.entries(values)) {
        const name = key as CardFieldName
        if (!vacant(name) || same(value, getValues(name)) || same(value, start.card[name])) continue
        put(name, value)
        filled.push(name)
      }
      setMarks((old) => new Map([...old, ...filled.map((name) => [name, evidence] as const)]))
    },
    [vacant, getValues, put, start],
  )

  const receive = useCallback(
    (suggestions: readonly Suggestion[], topic: (code: string) => string) => {
      const filled = new Map<CardFieldName, Evidence>()
      const known = new Map<CardFieldName, Evidence>()
      const offered = new Map<CardFieldName, Offer & { put: CardForm[CardFieldName] }>()
      for (const suggestion of suggestions) {
        const { field: name, words, fills } = suggestion
        const value = formValue(suggestion)
        const evidence = { source: sourceWords(suggestion.source), words }
        if (same(value, getValues(name))) known.set(name, evidence)
        else if (fills && vacant(name) && document.activeElement?.getAttribute('name') !== name) {
          put(name, value)
          filled.set(name, evidence)
        } else offered.set(name, { ...evidence, value: suggestion.value, shown: shownValue(suggestion, topic), put: value })
      }
      setMarks((old) => new Map([...old, ...[...known].filter(([name]) => old.has(name)), ...filled]))
      setOffers(offered)
    },
    [getValues, vacant, put],
  )

  const settle = useCallback((name: CardFieldName) => {
    touched.current.add(name)
    setMarks((old) => without(old, name))
  }, [])
  const take = useCallback(
    (name: CardFieldName) => {
      const offer = offers.get(name)
      if (offer === undefined) return
      put(name, offer.put)
      settle(name)
      setOffers((old) => without(old, name))
    },
    [offers, put, settle],
  )
  const takeAll = useCallback(() => {
    for (const name of marks.keys()) settle(name)
    for (const name of offers.keys()) if (isEmpty(getValues(name))) take(name)
  }, [marks, offers, getValues, settle, take])
  return { markOf: (name) => marks.get(name) ?? null, offerOf: (name) => offers.get(name) ?? null, settle, take, enter: setEntered, entered, marked: [...marks.keys()], offered: [...offers.keys()], fill, receive, takeAll }
}
