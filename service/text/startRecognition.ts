import { setTimeout as pause } from 'node:timers/promises'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { recogniseFile } from './recogniseFile.ts'
import { type Recogniser, recogniserOf } from './recogniser.ts'
import { takeNext } from './takeNext.ts'

/** How soon a new file is noticed. */
const LOOK_MS = 1_000
/** After so many looks in vain the thread with its data (150 MB) is let go. */
const IDLE_LOOKS = 60

/**
 * Recognition in the background: one file at a time, from the queue in the store; what a restart cut off goes on with its next page.
 * Returns what stops it: the page at hand is dropped and read again at the next start.
 */
export function startRecognition(service: Service, recogniser: Recogniser = recogniserOf(service.textTools)): () => Promise<void> {
  const ending = new AbortController()
  let current: string | null = null

  const abandonCancelled = async (): Promise<void> => {
    if (current === null) return
    const row = await service.store.read.selectFrom('file_texts').select('state').where('sha256', '=', current).executeTakeFirst()
    if (row?.state !== 'running') await recogniser.stop()
  }
  const unsubscribe = service.changes.subscribe('change', ({ topic }) => {
    if (topic === 'text') void abandonCancelled().catch(() => undefined)
  })

  const work = async (): Promise<void> => {
    await service.store.write((tx) => tx.updateTable('file_texts').set({ state: 'waiting' }).where('state', '=', 'running').execute())
    let idle = 0
    while (!ending.signal.aborted) {
      const { enabled } = await readSetting(service.store.read, 'text')
      const job = enabled ? await takeNext(service) : null
      if (job === null) {
        idle += 1
        if (idle === IDLE_LOOKS) await recogniser.stop()
        await pause(LOOK_MS, undefined, { signal: ending.signal }).catch(() => undefined)
        continue
      }
      idle = 0
      current = job.sha256
      // An installation without its engine will not get one meanwhile: the files wait for the next start.
      await recogniseFile(service, recogniser, job, ending.signal)
      current = null
    }
  }
  const running = work().catch((error: unknown) => service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'recognition stopped'))

  return async () => {
    ending.abort()
    unsubscribe()
    await recogniser.stop()
    await running
  }
}
