import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { returnScans } from '../scans/returnScans.ts'
import { draftForm } from './saveIntakeDraft.ts'

/** Drops the card being filled; its scans go back to the list, other files stay in the store unattached. */
export async function discardIntakeDraft(service: Service, actor: Actor, input: { oralRecordId: number | null }): Promise<{ ok: true }> {
  assertCan(actor, 'register')
  const returned = await service.store.write(async (tx) => {
    await tx.deleteFrom('intake_drafts').where('user_id', '=', actor.userId).where('form', '=', draftForm(input.oralRecordId)).execute()
    // Scans lie on the common card; clearing a talk's card must not take them from there.
    return input.oralRecordId === null ? returnScans(tx, { userId: actor.userId }) : 0
  })
  if (returned > 0) announce(service, actor, 'scan')
  return { ok: true }
}
