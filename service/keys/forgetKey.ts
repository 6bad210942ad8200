import type { KeyInUse } from '../../contract/keys.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { keyInUse } from './keyInUse.ts'

/** Forgets the password of the key at once: the next signature asks for it. */
export async function forgetKey(service: Service, actor: Actor): Promise<KeyInUse | null> {
  if (actor.sessionId !== undefined) service.keyring.forget(actor.sessionId)
  return keyInUse(service, actor)
}
