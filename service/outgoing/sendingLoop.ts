import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '../context.ts'
import { Bell } from '../mailboxes/bell.ts'

const LONGEST_WAIT_MS = 60 * 60_000
const AFTER_FAILURE_MS = 60_000
/** A server that does not answer must not hold up the end of the program. */
const PATIENCE_MS = 2000

interface Sending {
  /** What wakes it. */
  readonly event: 'acknowledgement' | 'letter'
  /** Called once: what a crash caught on its way. */
  readonly recover: (service: Service) => Promise<void>
  /** Sends what is due; resolves to the instant at which the next attempt is due, null when nothing waits. */
  readonly send: (service: Service, stopped: () => boolean) => Promise<Date | null>
}

/** Sends as things come and tries again those that failed. Returns what stops it. */
export function startSending(service: Service, { event, recover, send }: Sending): () => Promise<void> {
  const bell = new Bell()
  let stopping = false
  const stopped = (): boolean => stopping
  const ring = (): void => bell.ring()
  service.wake.on(event, ring)

  const round = async (): Promise<number> => {
    const next = await send(service, stopped)
    return next === null ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(0, next.getTime() - service.clock.now().getTime()))
  }
  const failed = (error: unknown): number => {
    service.log.error({ event, stack: error instanceof Error ? error.stack : String(error) }, 'mail cannot be sent')
    return AFTER_FAILURE_MS
  }
  const work = async (): Promise<void> => {
    await recover(service).catch(failed)
    while (!stopped()) {
      bell.quiet()
      const pause = await round().catch(failed)
      if (!stopped()) await bell.wait(pause)
    }
  }
  const over = work()
  return async () => {
    stopping = true
    service.wake.off(event, ring)
    bell.ring()
    await Promise.race([over, sleep(PATIENCE_MS, undefined, { ref: false })])
  }
}
