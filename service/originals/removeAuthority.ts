import type { TrustedAuthority } from '../../contract/originals.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { listAuthorities } from './listAuthorities.ts'

/** Trusts an authority no more; that it was trusted, and until when, stays on record. */
export async function removeAuthority(service: Service, actor: Actor, input: { id: number }): Promise<TrustedAuthority[]> {
  assertCan(actor, 'manage_authority')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const row = await tx.selectFrom('trusted_authorities').selectAll().where('id', '=', input.id).where('removed_at', 'is', null).executeTakeFirst()
    if (row === undefined) throw notFound('Удостоверяющий центр')
    await tx.updateTable('trusted_authorities').set({ removed_at: at, removed_by: actor.userId }).where('id', '=', row.id).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'trust.removed', entity: 'trusted_authority', entityId: row.id, before: { owner: row.name, serial: row.serial, fingerprint: row.fingerprint } })
  })
  announce(service, actor, 'reference')
  return listAuthorities(service, actor)
}
