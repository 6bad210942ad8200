import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export type QueuedLetter = InferContractRouterOutputs<Contract>['replies']['queue'][number]

export const keyOf = ({ replyId }: QueuedLetter): string => String(replyId)

/** Letters that wait for this official; one that was signed or returned goes out of the list. */
export function useSignatureQueue(): Queue<QueuedLetter> & { readonly query: UseQueryResult<QueuedLetter[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.replies.queue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.replies.queue.queryKey(), (before) => before?.filter((letter) => keyOf(letter) !== key))
    for (const part of [api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
