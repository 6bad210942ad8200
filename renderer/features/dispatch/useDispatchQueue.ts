import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { LetterToSendView } from '../../../contract/sending.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export type SignedLetter = LetterToSendView

export const keyOf = ({ replyId }: SignedLetter): string => String(replyId)

/** Signed letters that wait for dispatch; a letter that was sent goes out of the list. */
export function useDispatchQueue(): Queue<SignedLetter> & { readonly query: UseQueryResult<SignedLetter[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.sending.queue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.sending.queue.queryKey(), (before) => before?.filter((letter) => keyOf(letter) !== key))
    for (const part of [api.replies, api.sending, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
