import type { KeyMemory } from '../../contract/keys.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'

/** For how long a password of a key is remembered from now on; what is remembered at this moment is forgotten. */
export async function saveKeyMemory(service: Service, actor: Actor, { rememberMinutes, version }: KeyMemory): Promise<KeyMemory> {
  assertCan(actor, 'manage_settings')
  const at = service.clock.instant()
  const saved = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'keys')
    const next = await writeSetting(tx, 'keys', { rememberMinutes }, { version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.keys_changed', entity: 'settings', entityId: 'keys', before, after: { rememberMinutes } })
    return next
  })
  service.keyring.forgetAll()
  announce(service, actor, 'reference')
  return { rememberMinutes, version: saved }
}
