import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { api, client } from '../../lib/client.ts'

/** Cases of one call: each has a transaction of its own, and a stop is heard between calls. */
const BATCH = 20

export interface RecountState {
  readonly done: number
  readonly total: number
  readonly recounted: number
  readonly skipped: readonly { readonly number: string; readonly why: string }[]
  readonly running: boolean
  readonly stopped: boolean
}

/** Recounts the chosen cases in batches with progress; what is done stays done when it is stopped or fails. */
export function useRecount(reviewId: number) {
  const queries = useQueryClient()
  const stop = useRef(false)
  const [state, setState] = useState<RecountState | null>(null)
  const [error, setError] = useState<unknown>(null)

  const run = async (ids: readonly number[], reason: string): Promise<void> => {
    stop.current = false
    setError(null)
    let now: RecountState = { done: 0, total: ids.length, recounted: 0, skipped: [], running: true, stopped: false }
    setState(now)
    try {
      while (now.done < ids.length && !stop.current) {
        const caseIds = ids.slice(now.done, now.done + BATCH)
        const { recounted, skipped } = await client.reference.recount({ id: reviewId, caseIds, reason })
        now = { ...now, done: now.done + caseIds.length, recounted: now.recounted + recounted, skipped: [...now.skipped, ...skipped] }
        setState(now)
      }
    } catch (failure) {
      setError(failure)
    } finally {
      setState({ ...now, running: false, stopped: now.done < ids.length })
      await queries.invalidateQueries({ queryKey: api.reference.key() })
    }
  }
  return { state, error, run, stop: () => { stop.current = true }, clear: () => { setState(null); setError(null) } }
}
