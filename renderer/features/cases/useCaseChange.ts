import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

interface Change<V> {
  send(input: V): Promise<unknown>
  /** What was done: «Исполнитель назначен: Счётчикова А.П.» */
  said(input: V): string
  done(): void
}

/** A change of the open case: everything that shows it is read again; after a conflict the fresh card is already on the screen. */
export function useCaseChange<V>({ send, said, done }: Change<V>): UseMutationResult<unknown, Error, V> {
  const queries = useQueryClient()
  const toast = useToast()
  const refresh = () => Promise.all([api.cases, api.control, api.replies, api.decisions, api.letters, api.originals.queue, api.intake.lists].map((part) => queries.invalidateQueries({ queryKey: part.key() })))
  return useMutation({
    mutationFn: send,
    onSuccess: async (_, input) => {
      toast({ text: said(input) })
      done()
      await refresh()
    },
    onError: (error) => {
      const { code } = describeFailure(error)
      if (code === 'CONFLICT' || code === 'ILLEGAL_TRANSITION' || code === 'NOT_FOUND') void refresh()
    },
  })
}
