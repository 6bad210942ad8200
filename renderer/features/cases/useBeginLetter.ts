import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { ReplyView } from '../../../contract/replies.ts'
import { api } from '../../lib/client.ts'
import { letterInput, letterPath } from '../../lib/letters.ts'

/** Begins an interim letter and goes to its desk; the case knows of it by then. */
export function useBeginLetter<V>(caseId: number, send: (input: V) => Promise<ReplyView>): UseMutationResult<ReplyView, Error, V> {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: send,
    onSuccess: async (letter) => {
      queries.setQueryData(api.replies.get.queryKey({ input: letterInput(letter) }), letter)
      await queries.invalidateQueries({ queryKey: api.cases.get.queryKey({ input: { caseId } }) })
      void queries.invalidateQueries({ queryKey: api.letters.key() })
      await navigate(letterPath(letter))
    },
  })
}
