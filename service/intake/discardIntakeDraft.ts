import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { returnScans } from '../scans/returnScans.ts'

/** Drops the card being filled; its scans go back to the list, other files stay in the store unattached. */
export async function discardIntakeDraft(service: Service, actor: Actor): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  const returned = await service.store.write(async (tx) => {
    await tx.deleteFrom('intake_drafts').where('user_id', '=', actor.userId).where('form', '=', 'register').execute()
    return returnScans(tx, { userId: actor.userId })
  })
  if (returned > 0) announce(service, actor, 'scan')
  return { ok: true }
}
