import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useQueue, type Queue } from '../../lib/use-queue.ts'

export type Waiting = InferContractRouterOutputs<Contract>['decisions']['queue'][number]
export type WaitingProposal = Extract<Waiting, { kind: 'proposal' }>
export type WaitingExtension = Extract<Waiting, { kind: 'extension' }>

export const keyOf = (item: Waiting): string => (item.kind === 'proposal' ? `proposal-${item.proposal.id}` : `extension-${item.extension.id}`)

/** Proposals and requests that wait; what was decided goes out of the list. */
export function useDecisionQueue(): Queue<Waiting> & { readonly query: UseQueryResult<Waiting[]> } {
  const queries = useQueryClient()
  const query = useQuery(api.decisions.queue.queryOptions())
  const queue = useQueue(query.data ?? [], keyOf, (key) => {
    queries.setQueryData(api.decisions.queue.queryKey(), (before) => before?.filter((item) => keyOf(item) !== key))
    for (const part of [api.decisions, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  })
  return { ...queue, query }
}
