import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useSearchParams } from 'react-router'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

export type SignedLetter = InferContractRouterOutputs<Contract>['replies']['dispatchQueue'][number]

export interface DispatchQueue {
  readonly query: UseQueryResult<SignedLetter[]>
  readonly letters: readonly SignedLetter[]
  readonly current: SignedLetter | null
  readonly index: number
  readonly choose: (replyId: number) => void
  /** Takes a letter that was sent out of the list and goes to the next one. */
  readonly leave: (replyId: number) => void
}

/** Signed letters that wait for dispatch; the chosen one is in the address, so that going back returns to it. */
export function useDispatchQueue(): DispatchQueue {
  const queries = useQueryClient()
  const query = useQuery(api.replies.dispatchQueue.queryOptions())
  const [params, setParams] = useSearchParams()
  const letters = query.data ?? []
  const asked = Number(params.get('reply') ?? Number.NaN)
  const index = Math.max(0, letters.findIndex(({ replyId }) => replyId === asked))
  const current = letters[index] ?? null

  const choose = (replyId: number) => setParams({ reply: String(replyId) }, { replace: true })
  const step = (by: number) => {
    const next = letters[index + by]
    if (next !== undefined) choose(next.replyId)
  }
  useHotkeys({ j: () => step(1), k: () => step(-1) })

  const leave = (replyId: number) => {
    const at = letters.findIndex((letter) => letter.replyId === replyId)
    const next = letters[at + 1] ?? letters[at - 1]
    if (next !== undefined) choose(next.replyId)
    queries.setQueryData(api.replies.dispatchQueue.queryKey(), (before) => before?.filter((letter) => letter.replyId !== replyId))
    for (const part of [api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  return { query, letters, current, index, choose, leave }
}
