import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changedMeanwhile, notFound } from './refusals.ts'

/** Stops using a key: the sealed key is erased, the certificate stays with the letters it signed. */
export async function retireKey(service: Service, actor: Actor, input: { id: number; version: number }): Promise<{ ok: true }> {
  if (!can(actor, 'manage_authority')) assertCan(actor, 'manage_own_key')
  await service.store.write(async (tx) => {
    const key = await tx.selectFrom('signing_keys').select(['id', 'user_id', 'serial', 'owner', 'active', 'version']).where('id', '=', input.id).executeTakeFirst()
    if (key === undefined || (key.user_id !== actor.userId && !can(actor, 'manage_authority'))) throw notFound('Ключ подписи')
    if (key.version !== input.version) throw changedMeanwhile(key.version)
    await tx.updateTable('signing_keys').set({ active: false, sealed_key: null, version: key.version + 1 }).where('id', '=', key.id).execute()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'key.retired', entity: 'key', entityId: key.id,
      before: { active: key.active }, after: { active: false, serial: key.serial, owner: key.owner },
    })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}
