import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useSearchParams } from 'react-router'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

export type Waiting = InferContractRouterOutputs<Contract>['decisions']['queue'][number]
export type WaitingProposal = Extract<Waiting, { kind: 'proposal' }>
export type WaitingExtension = Extract<Waiting, { kind: 'extension' }>

export interface DecisionQueue {
  readonly query: UseQueryResult<Waiting[]>
  readonly waiting: readonly Waiting[]
  readonly current: Waiting | null
  readonly index: number
  readonly choose: (key: string) => void
  /** Takes what was decided out of the list and goes to the next one. */
  readonly leave: (key: string) => void
}

export const keyOf = (item: Waiting): string => (item.kind === 'proposal' ? `proposal-${item.proposal.id}` : `extension-${item.extension.id}`)

/** Proposals and requests that wait; the chosen one is in the address, so that going back returns to it. */
export function useDecisionQueue(): DecisionQueue {
  const queries = useQueryClient()
  const query = useQuery(api.decisions.queue.queryOptions())
  const [params, setParams] = useSearchParams()
  const waiting = query.data ?? []
  const index = Math.max(0, waiting.findIndex((item) => keyOf(item) === params.get('item')))
  const current = waiting[index] ?? null

  const choose = (key: string) => setParams({ item: key }, { replace: true })
  const step = (by: number) => {
    const next = waiting[index + by]
    if (next !== undefined) choose(keyOf(next))
  }
  useHotkeys({ j: () => step(1), k: () => step(-1) })

  const leave = (key: string) => {
    const at = waiting.findIndex((item) => keyOf(item) === key)
    const next = waiting[at + 1] ?? waiting[at - 1]
    if (next !== undefined) choose(keyOf(next))
    queries.setQueryData(api.decisions.queue.queryKey(), (before) => before?.filter((item) => keyOf(item) !== key))
    for (const part of [api.decisions, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  return { query, waiting, current, index, choose, leave }
}
