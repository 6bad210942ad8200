import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Registered } from '../../../contract/intake.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { cardProblems, FORM_ORDER, formField } from '../../components/card/cardCheck.ts'
import type { CardFieldName } from '../../components/card/cardForm.ts'
import { cardOf } from '../../components/card/cardForm.ts'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { draftOf } from './intakeDraft.ts'
import type { RegisterDesk } from './useRegisterDesk.ts'

export interface Refusal {
  /** What cannot be shown under a field of the card. */
  readonly executor?: string
  readonly ruleReason?: string
}

/** Registers the card on the desk. A refusal keeps every character and leads to the first wrong field. */
export function useRegister(hub: RegisterDesk, today: IsoDate, reveal: (name: CardFieldName) => void, onDone: (done: Registered) => void) {
  const queries = useQueryClient()
  const [refusal, setRefusal] = useState<Refusal>({})
  const { form, desk, keeper } = hub

  const showFields = (fields: readonly { readonly path: string; readonly message: string }[]) => {
    const wrong = new Set<CardFieldName>()
    const extra: { executor?: string; ruleReason?: string } = {}
    for (const { path, message } of fields) {
      const name = formField(path)
      if (path.startsWith('resolution')) extra.executor = message
      else if (path.startsWith('rule')) extra.ruleReason = message
      else if (name !== null) {
        form.setError(name, { type: 'service', message })
        wrong.add(name)
      }
    }
    setRefusal(extra)
    const first = FORM_ORDER.find((name) => wrong.has(name))
    if (first !== undefined) reveal(first)
  }

  const send = useMutation({
    mutationFn: async () => {
      await keeper.stop()
      const draft = draftOf(form.getValues(), desk, today)
      return client.intake.register({ ...draft, card: cardOf(form.getValues()) })
    },
    onSuccess: (done) => {
      for (const part of [api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
      void queries.invalidateQueries({ queryKey: api.intake.lists.key() })
      onDone(done)
    },
    onError: (error) => {
      keeper.resume()
      showFields(describeFailure(error).details.fields ?? [])
    },
  })

  const submit = async (): Promise<Registered | null> => {
    if (send.isPending) return null
    setRefusal({})
    // Marks the form as submitted, so that empty mandatory fields speak.
    await form.handleSubmit(() => undefined)()
    const problems = cardProblems(form.getValues(), today)
    if (problems.length > 0) {
      showFields(problems)
      return null
    }
    return send.mutateAsync().catch(() => null)
  }
  return { submit, refusal, failure: send.error, pending: send.isPending }
}
