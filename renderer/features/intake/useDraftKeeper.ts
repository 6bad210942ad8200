import { useCallback, useEffect, useRef, useState } from 'react'
import type { IntakeDraft } from '../../../contract/intake.ts'
import type { IsoInstant } from '../../../domain/calendar-date.ts'
import { client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'

export type KeptState = { readonly kind: 'none' } | { readonly kind: 'saving' } | { readonly kind: 'saved'; readonly at: IsoInstant } | { readonly kind: 'failed'; readonly message: string }

/** The pause in typing after which the draft is kept, and the one before a failed save is tried again. */
const PAUSE_MS = 700
const RETRY_MS = 5_000

export interface DraftKeeper {
  readonly state: KeptState
  /** Something changed: keep it at the next pause. */
  touch(): void
  /** Ends keeping: waits for a save that is under way and makes no more. */
  stop(): Promise<void>
  /** Goes on after a registration that did not succeed. */
  resume(): void
}

/** Keeps the card being filled in the store; one save at a time, the last wording wins. `read` answers null when there is nothing to keep. */
export function useDraftKeeper(read: () => IntakeDraft | null, savedAt: IsoInstant | null): DraftKeeper {
  const [state, setState] = useState<KeptState>(savedAt === null ? { kind: 'none' } : { kind: 'saved', at: savedAt })
  const latest = useRef(read)
  const timer = useRef<number | null>(null)
  const running = useRef<Promise<void> | null>(null)
  const stopped = useRef(false)
  const last = useRef<string | null>(null)
  useEffect(() => {
    latest.current = read
  })

  const schedule = useRef<(delay: number) => void>(() => undefined)
  const save = useCallback(async () => {
    const draft = latest.current()
    const text = JSON.stringify(draft)
    if (text === last.current || (draft === null && last.current === null)) return
    setState((old) => (old.kind === 'saved' ? old : { kind: 'saving' }))
    try {
      const at = draft === null ? await client.intake.discardDraft({ oralRecordId: null }).then(() => null) : (await client.intake.saveDraft(draft)).savedAt
      last.current = draft === null ? null : text
      setState(at === null ? { kind: 'none' } : { kind: 'saved', at })
    } catch (error) {
      setState({ kind: 'failed', message: describeFailure(error, 'сохранение черновика').message })
      schedule.current(RETRY_MS)
    }
  }, [])

  const run = useCallback(() => {
    timer.current = null
    if (stopped.current) return
    if (running.current !== null) {
      schedule.current(PAUSE_MS)
      return
    }
    running.current = save().finally(() => {
      running.current = null
    })
  }, [save])

  useEffect(() => {
    schedule.current = (delay) => {
      if (timer.current !== null) window.clearTimeout(timer.current)
      timer.current = window.setTimeout(run, delay)
    }
  }, [run])

  useEffect(
    () => () => {
      if (timer.current === null) return
      window.clearTimeout(timer.current)
      // Leaving the page between two pauses loses nothing.
      if (!stopped.current) void save()
    },
    [save],
  )

  const touch = useCallback(() => {
    if (!stopped.current) schedule.current(PAUSE_MS)
  }, [])
  const stop = useCallback(async () => {
    stopped.current = true
    if (timer.current !== null) window.clearTimeout(timer.current)
    timer.current = null
    await running.current
  }, [])
  const resume = useCallback(() => {
    stopped.current = false
    schedule.current(0)
  }, [])
  return { state, touch, stop, resume }
}
