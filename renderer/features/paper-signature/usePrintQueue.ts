import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { PrintedLetter } from '../../../contract/originals.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export const keyOf = ({ printId }: PrintedLetter): string => String(printId)

/** Printed letters that wait for their originals; one that came back or was cancelled goes out of the list. */
export function usePrintQueue(): Queue<PrintedLetter> & { readonly query: UseQueryResult<PrintedLetter[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.originals.queue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.originals.queue.queryKey(), (before) => before?.filter((letter) => keyOf(letter) !== key))
    for (const part of [api.originals, api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
