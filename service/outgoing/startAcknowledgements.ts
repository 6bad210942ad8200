import { setTimeout as sleep } from 'node:timers/promises'
import type { Service } from '../context.ts'
import { Bell } from '../mailboxes/bell.ts'
import { recoverAcknowledgements, sendAcknowledgements } from './sendAcknowledgements.ts'

const LONGEST_WAIT_MS = 60 * 60_000
const AFTER_FAILURE_MS = 60_000
/** A server that does not answer must not hold up the end of the program. */
const PATIENCE_MS = 2000

/** Sends confirmations of registration as they come and tries again those that failed. Returns what stops it. */
export function startAcknowledgements(service: Service): () => Promise<void> {
  const bell = new Bell()
  let stopping = false
  const stopped = (): boolean => stopping
  const ring = (): void => bell.ring()
  service.wake.on('acknowledgement', ring)

  const send = async (): Promise<number> => {
    const next = await sendAcknowledgements(service, stopped)
    return next === null ? LONGEST_WAIT_MS : Math.min(LONGEST_WAIT_MS, Math.max(0, next.getTime() - service.clock.now().getTime()))
  }
  const failed = (error: unknown): number => {
    service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'confirmations cannot be sent')
    return AFTER_FAILURE_MS
  }
  const work = async (): Promise<void> => {
    await recoverAcknowledgements(service).catch(failed)
    while (!stopped()) {
      bell.quiet()
      const pause = await send().catch(failed)
      if (!stopped()) await bell.wait(pause)
    }
  }
  const over = work()
  return async () => {
    stopping = true
    service.wake.off('acknowledgement', ring)
    bell.ring()
    await Promise.race([over, sleep(PATIENCE_MS, undefined, { ref: false })])
  }
}
