import { useCallback, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Card } from '../../../contract/card.ts'
import type { FileView, MessageView } from '../../../contract/files.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import type { Concern } from '../../../domain/dictionary.ts'
import { cardResolver } from '../../components/card/cardCheck.ts'
import { type CardForm, formOf } from '../../components/card/cardForm.ts'
import { type DeskState, draftOf, type EarlierLink, type IntakeStart, isBlank } from './intakeDraft.ts'
import { useDraftKeeper } from './useDraftKeeper.ts'
import { useSuggestionMarks } from './useSuggestionMarks.ts'

/** The card being filled, its sources, and the draft that is kept of both. */
export function useRegisterDesk(start: IntakeStart, today: IsoDate) {
  const form = useForm<CardForm>({ defaultValues: start.card, resolver: cardResolver(today), mode: 'onBlur', reValidateMode: 'onChange', shouldFocusError: false })
  const [desk, setDesk] = useState<DeskState>(start.desk)
  const marks = useSuggestionMarks(form, start)
  const { fill } = marks
  const now = useRef(desk)
  const { getValues, setValue, subscribe, trigger } = form

  const keeper = useDraftKeeper(
    useCallback(() => (isBlank(getValues(), now.current) ? null : draftOf(getValues(), now.current, today)), [getValues, today]),
    start.savedAt,
  )
  const { touch } = keeper
  const submitted = form.formState.isSubmitted
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: () => {
          touch()
          // One field may answer for another: a kind of applicant for the name.
          if (submitted) void trigger()
        },
      }),
    [subscribe, touch, submitted, trigger],
  )

  const change = useCallback(
    (patch: Partial<DeskState> | ((old: DeskState) => Partial<DeskState>)) => {
      setDesk((old) => {
        const next = { ...old, ...(typeof patch === 'function' ? patch(old) : patch) }
        now.current = next
        return next
      })
      touch()
    },
    [touch],
  )

  const addFile = useCallback((file: FileView) => change((old) => ({ files: [...old.files, file] })), [change])
  const removeFile = useCallback((id: number) => change((old) => ({ files: old.files.filter((file) => file.id !== id) })), [change])
  const takeMail = useCallback(
    (deliveryId: number, message: MessageView | null, card: Card | null, files: readonly FileView[]) => {
      change((old) => ({ deliveryId, message, files: [...old.files, ...files.filter((file) => old.files.every((known) => known.id !== file.id))] }))
      if (card !== null) fill(formOf(card), { source: 'из письма', words: '' })
    },
    [change, fill],
  )
  const takeText = useCallback(
    (text: string) => {
      const before = getValues('fullText').trim()
      setValue('fullText', before === '' ? text : `${before}\n\n${text}`, { shouldDirty: true })
    },
    [getValues, setValue],
  )
  const link = useCallback(
    (next: EarlierLink) => {
      change((old) => ({ links: [...old.links.filter((one) => one.otherId !== next.otherId), next] }))
      if (next.kind !== 'related') setValue('recurrence', next.kind, { shouldDirty: true })
    },
    [change, setValue],
  )
  const unlink = useCallback(
    (otherId: number) => {
      change((old) => ({ links: old.links.filter((one) => one.otherId !== otherId) }))
      if (now.current.links.every((one) => one.otherId === otherId || one.kind === 'related')) setValue('recurrence', 'first', { shouldDirty: true })
    },
    [change, setValue],
  )
  /** Not the same person or matter: not shown again while this card is filled, nor later beside the case. */
  const tellApart = useCallback((otherId: number) => change((old) => ({ different: [...old.different.filter((one) => one !== otherId), otherId] })), [change])
  const deny = useCallback((kind: Concern) => change((old) => ({ denied: [...old.denied.filter((one) => one !== kind), kind] })), [change])
  return { form, desk, change, keeper, marks, addFile, removeFile, takeMail, takeText, link, unlink, tellApart, deny }
}
export type RegisterDesk = ReturnType<typeof useRegisterDesk>
