import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReplyView } from '../../../contract/replies.ts'
import { useToast } from '../../components/Toast.tsx'
import { api, client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { interimLabel, letterInput } from '../../lib/letters.ts'
import type { DraftKeeper } from './draft-keeper.ts'

export interface Submission {
  /** Saves what is typed and sends the letter for signature; answers the first field to fill, or null. */
  readonly submit: () => Promise<string | null>
  /** «На подпись» was pressed once: what is missing is now marked in the fields. */
  readonly attempted: boolean
  readonly pending: boolean
  readonly failure: unknown
}

export function useSubmit(reply: ReplyView, keeper: DraftKeeper): Submission {
  const queries = useQueryClient()
  const toast = useToast()
  const [attempted, setAttempted] = useState(false)
  const sending = useMutation({ mutationFn: () => client.replies.submit({ replyId: reply.id, version: keeper.snapshot().version }) })

  const submit = async (): Promise<string | null> => {
    sending.reset()
    setAttempted(true)
    if (sending.isPending || !(await keeper.flush())) return null
    try {
      const { number, status } = await sending.mutateAsync()
      const answer = `Ответ на ${number} передан на ${status === 'for_signature' ? 'подпись' : 'согласование'}`
      toast({ text: interimLabel(reply.kind) === null ? answer : `Письмо по ${number} передано на подпись`, link: { to: '/', label: 'Мой день' } })
    } catch (error) {
      if (describeFailure(error).code === 'NOT_READY') return (await firstMissing()) ?? null
      return null
    } finally {
      void queries.invalidateQueries({ queryKey: api.replies.key() })
      void queries.invalidateQueries({ queryKey: api.cases.key() })
    }
    return null
  }

  const firstMissing = async (): Promise<string | undefined> => {
    const fresh = await queries.fetchQuery(api.replies.get.queryOptions({ input: letterInput(reply), staleTime: 0 }))
    return fresh?.checklist.find(({ ok, blocking, field }) => !ok && blocking && field !== null)?.field ?? undefined
  }

  const failure = sending.error !== null && describeFailure(sending.error).code === 'NOT_READY' ? null : sending.error
  return { submit, attempted, pending: sending.isPending, failure }
}
