import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { type FieldPath, useForm } from 'react-hook-form'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { showFieldProblems } from '../../lib/form.ts'
import { talkField, type TalkValues } from './talkForm.ts'

interface Saved {
  readonly id: number
  readonly number: string
}

interface Options<S extends Saved> {
  readonly values: TalkValues
  /** Sends what was typed; `values` have an outcome and a date. */
  send(values: TalkValues): Promise<S>
  onUnsaved(unsaved: boolean): void
}

/** A record being written: a refusal keeps every character and leads to the first wrong field. */
export function useTalkForm<S extends Saved>({ values, send, onUnsaved }: Options<S>) {
  const queries = useQueryClient()
  const form = useForm<TalkValues>({ defaultValues: values })
  const save = useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const part of [api.oral, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
    },
    onError: (error) => showFieldProblems<TalkValues>(error, form.setError, talkField),
  })
  const { dirtyFields } = form.formState
  // The running timer alone is nothing that a person typed.
  const dirty = Object.keys(dirtyFields).some((name) => name !== 'durationSeconds')
  const saved = save.isSuccess
  useEffect(() => {
    onUnsaved(dirty && !saved)
  }, [dirty, saved, onUnsaved])

  const submit = async (): Promise<S | null> => {
    if (save.isPending) return null
    form.clearErrors()
    const typed = form.getValues()
    const problems: [FieldPath<TalkValues>, string][] = []
    if (typed.date === null) problems.push(['date', 'Укажите дату'])
    if (typed.outcome === '') problems.push(['outcome', 'Выберите, чем закончилось'])
    for (const [name, message] of problems) form.setError(name, { message })
    const first = problems[0]
    if (first !== undefined) {
      form.setFocus(first[0])
      return null
    }
    return save.mutateAsync(typed).catch(() => null)
  }
  const failure = save.isError ? describeFailure(save.error) : null
  // What stands under its field needs no second telling.
  const placed = failure?.details.fields?.every(({ path }) => talkField(path) !== null) ?? false
  return { form, submit, pending: save.isPending, dirty, error: failure === null || placed ? null : save.error }
}
