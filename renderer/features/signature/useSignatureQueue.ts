import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useSearchParams } from 'react-router'
import type { Contract } from '../../../contract/index.ts'
import { api } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

export type QueuedLetter = InferContractRouterOutputs<Contract>['replies']['queue'][number]

export interface SignatureQueue {
  readonly query: UseQueryResult<QueuedLetter[]>
  readonly letters: readonly QueuedLetter[]
  readonly current: QueuedLetter | null
  /** Place of the current letter, from 0. */
  readonly index: number
  readonly choose: (replyId: number) => void
  /** Takes a letter that was signed or returned out of the list and goes to the next one. */
  readonly leave: (replyId: number) => void
}

/** Letters that wait for this official; the chosen one is in the address, so that going back returns to it. */
export function useSignatureQueue(): SignatureQueue {
  const queries = useQueryClient()
  const query = useQuery(api.replies.queue.queryOptions())
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
    queries.setQueryData(api.replies.queue.queryKey(), (before) => before?.filter((letter) => letter.replyId !== replyId))
    for (const part of [api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  return { query, letters, current, index, choose, leave }
}
