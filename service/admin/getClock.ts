import type { z } from 'zod'
import type { clockSettings } from '../../contract/admin.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export type ClockView = z.infer<typeof clockSettings> & { version: number }

/** How days are counted is no secret: it answers «почему такая дата?». */
export async function getClock({ store }: Service, _actor: Actor): Promise<ClockView> {
  const { value, version } = await readSettingVersion(store.read, 'clock')
  return { ...value, version }
}
