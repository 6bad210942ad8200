import { setTimeout as pause } from 'node:timers/promises'
import { indexCase } from '../../db/search/index-case.ts'
import type { Service } from '../context.ts'

/** So many cards in one write: nobody who saves meanwhile notices it. */
const AT_ONCE = 20
const REST_MS = 20

/** Indexes the cases that wait for it, the newest first, and ends when none is left; a restart goes on. Returns what stops it. */
export function startReindexing(service: Service): () => Promise<void> {
  const ending = new AbortController()
  const work = async (): Promise<void> => {
    let done = 0
    while (!ending.signal.aborted) {
      const indexed = await indexWaiting(service)
      if (indexed === 0) break
      done += indexed
      await pause(REST_MS, undefined, { signal: ending.signal }).catch(() => undefined)
    }
    if (done > 0) service.log.info({ cases: done }, 'cases indexed anew')
  }
  const running = work().catch((error: unknown) => service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'indexing stopped'))
  return async () => {
    ending.abort()
    await running
  }
}

/** The next few in one transaction: a case leaves the queue together with its new words. */
async function indexWaiting({ store }: Service): Promise<number> {
  return store.write(async (tx) => {
    const waiting = await tx.selectFrom('search_queue').select('case_id').orderBy('case_id', 'desc').limit(AT_ONCE).execute()
    for (const { case_id } of waiting) await indexCase(tx, case_id)
    if (waiting.length > 0) await tx.deleteFrom('search_queue').where('case_id', 'in', waiting.map(({ case_id }) => case_id)).execute()
    return waiting.length
  })
}
