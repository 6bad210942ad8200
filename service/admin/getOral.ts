import type { z } from 'zod'
import type { oralSettings } from '../../contract/admin.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export type OralSettingsView = z.infer<typeof oralSettings> & { version: number }

/** When a promised call is reminded of is no secret. */
export async function getOral({ store }: Service, _actor: Actor): Promise<OralSettingsView> {
  const { value, version } = await readSettingVersion(store.read, 'oral')
  return { ...value, version }
}
