import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { BatchStep } from '../../../contract/replies.ts'
import { api, client } from '../../lib/client.ts'
import type { KeyPassword } from './useKeyPassword.ts'
import type { QueuedLetter } from './useSignatureQueue.ts'

export interface Run {
  readonly letters: readonly QueuedLetter[]
  readonly steps: ReadonlyMap<number, BatchStep>
  readonly running: boolean
  readonly stopping: boolean
  /** The line to the service broke in the middle. */
  readonly broken: unknown
}

export interface Batch {
  readonly run: Run | null
  /** What refused the whole batch before its first letter. */
  readonly refusal: unknown
  readonly start: (letters: readonly QueuedLetter[], unseenToo: boolean) => Promise<void>
  readonly stop: () => void
  readonly close: () => void
}

/** Signs the chosen letters one after another in the service and follows how far it is. */
export function useBatch(password: KeyPassword): Batch {
  const queries = useQueryClient()
  const [run, setRun] = useState<Run | null>(null)
  const [refusal, setRefusal] = useState<unknown>(null)
  const batchId = useRef('')

  const start = async (letters: readonly QueuedLetter[], unseenToo: boolean): Promise<void> => {
    batchId.current = crypto.randomUUID()
    setRefusal(null)
    const begun = await client.replies
      .signMany({ batchId: batchId.current, letters: letters.map(({ replyId, version }) => ({ replyId, version })), keyPassword: password.value, unseenToo })
      .catch((error: unknown) => {
        setRefusal(error)
        return null
      })
    if (begun === null) return
    password.used()
    const change = (next: (before: Run) => Partial<Run>) => setRun((before) => (before === null ? null : { ...before, ...next(before) }))
    setRun({ letters, steps: new Map(), running: true, stopping: false, broken: null })
    try {
      for await (const step of begun) change(({ steps }) => ({ steps: new Map(steps).set(step.replyId, step) }))
      change(() => ({ running: false }))
    } catch (broken) {
      change(() => ({ running: false, broken }))
    }
    for (const part of [api.replies, api.cases, api.control]) void queries.invalidateQueries({ queryKey: part.key() })
  }
  const stop = () => {
    setRun((before) => (before === null ? null : { ...before, stopping: true }))
    void client.replies.stopSigning({ batchId: batchId.current }).catch(() => undefined)
  }
  return { run, refusal, start, stop, close: () => setRun(null) }
}
