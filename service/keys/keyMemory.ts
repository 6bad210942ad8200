import type { KeyMemory } from '../../contract/keys.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

/** For how long the password of a key is remembered; no secret to those who sign. */
export async function keyMemory({ store }: Service, _actor: Actor): Promise<KeyMemory> {
  const { value, version } = await readSettingVersion(store.read, 'keys')
  return { ...value, version }
}
