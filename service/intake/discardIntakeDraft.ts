import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

/** Drops the card being filled; files that waited for it stay in the store unattached. */
export async function discardIntakeDraft(service: Service, actor: Actor): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  await service.store.write((tx) => tx.deleteFrom('intake_drafts').where('user_id', '=', actor.userId).where('form', '=', 'register').execute())
  return { ok: true }
}
