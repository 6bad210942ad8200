import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export type SignedLetter = InferContractRouterOutputs<Contract>['replies']['dispatchQueue'][number]

export const keyOf = ({ replyId }: SignedLetter): string => String(replyId)

/** Signed letters that wait for dispatch; a letter that was sent goes out of the list. */
export function useDispatchQueue(): Queue<SignedLetter> & { readonly query: UseQueryResult<SignedLetter[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.replies.dispatchQueue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.replies.dispatchQueue.queryKey(), (before) => before?.filter((letter) => keyOf(letter) !== key))
    for (const part of [api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
