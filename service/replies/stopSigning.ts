import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Stops a batch before its next letter; the one in work is finished. */
export async function stopSigning({ batches }: Service, actor: Actor, input: { batchId: string }): Promise<{ ok: true }> {
  batches.stop(actor.sessionId, input.batchId)
  return { ok: true }
}
