import type { Actor } from '../../domain/people.ts'
import type { WorkingHours } from '../../domain/reminder-hours.ts'
import type { Service } from '../context.ts'
import { readSettingVersion } from '../settings.ts'

export type ReminderSettingsView = WorkingHours & { version: number }

/** In which hours people are reminded is no secret. */
export async function getReminderSettings({ store }: Service, _actor: Actor): Promise<ReminderSettingsView> {
  const { value, version } = await readSettingVersion(store.read, 'reminders')
  return { ...value, version }
}
