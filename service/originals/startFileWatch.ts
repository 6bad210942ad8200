import type { Service } from '../context.ts'
import { Bell } from '../mailboxes/bell.ts'
import { sweepDocuments } from './sweepDocuments.ts'

/** The day changes while the program is open; each file is checked once a day anyway. */
const PAUSE_MS = 60 * 60_000

/** Checks signed files at start and then every day. Returns what stops it. */
export function startFileWatch(service: Service): () => Promise<void> {
  const bell = new Bell()
  let stopping = false
  const stopped = (): boolean => stopping
  const work = async (): Promise<void> => {
    while (!stopped()) {
      bell.quiet()
      await sweepDocuments(service, stopped).catch((error: unknown) => service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'signed files cannot be checked'))
      if (!stopped()) await bell.wait(PAUSE_MS)
    }
  }
  const over = work()
  return async () => {
    stopping = true
    bell.ring()
    await over
  }
}
