import type { KeyInUse } from '../../contract/keys.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSetting } from '../settings.ts'
import { activeKey, passwordNeeded } from './activeKey.ts'

/** The key the signed-in official signs with, and for how long its password is still remembered; null without a key. */
export async function keyInUse({ store, keyring }: Service, actor: Actor): Promise<KeyInUse | null> {
  assertCan(actor, 'manage_own_key')
  const key = await activeKey(store.read, actor.userId)
  if (key === null) return null
  const { rememberMinutes } = await readSetting(store.read, 'keys')
  return {
    id: key.id, label: key.label, kind: key.kind, passwordNeeded: passwordNeeded(key), rememberMinutes,
    secondsLeft: actor.sessionId === undefined ? null : keyring.secondsLeft(actor.sessionId, key.id),
  }
}
