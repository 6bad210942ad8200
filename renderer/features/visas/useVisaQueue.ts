import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { QueuedVisa } from '../../../contract/visas.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export const keyOf = ({ visaId }: QueuedVisa): string => String(visaId)

/** Letters that wait for a visa; one that is decided goes out of the list. */
export function useVisaQueue(): Queue<QueuedVisa> & { readonly query: UseQueryResult<QueuedVisa[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.visas.queue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.visas.queue.queryKey(), (before) => before?.filter((visa) => keyOf(visa) !== key))
    for (const part of [api.visas, api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
