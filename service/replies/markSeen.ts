import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { loadReply } from './loadReply.ts'

/**
 * The official has had this wording of the letter on the screen. Kept for the signing of many, which names the letters that were never opened;
 * a view of the card is in the audit already.
 */
export async function markSeen({ store, clock }: Service, actor: Actor, input: { replyId: number; version: number }): Promise<{ ok: true }> {
  await store.write(async (tx) => {
    const { reply } = await loadReply(tx, actor, input.replyId, 'sign_reply')
    if (reply.version !== input.version) return
    const seen = { version: input.version, seen_at: clock.instant() }
    await tx.insertInto('letters_seen').values({ reply_id: reply.id, user_id: actor.userId, ...seen }).onConflict((conflict) => conflict.columns(['reply_id', 'user_id']).doUpdateSet(seen)).execute()
  })
  return { ok: true }
}
