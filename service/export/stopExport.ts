import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Stops an export before its next rows; what was written of it is removed. */
export async function stopExport({ batches }: Service, actor: Actor, input: { jobId: string }): Promise<{ ok: true }> {
  batches.stop(actor.sessionId, input.jobId)
  return { ok: true }
}
