import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { checkHours } from '../../domain/reminder-hours.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'
import type { ReminderSettingsView } from './getReminderSettings.ts'

/** The hours in which people are reminded; what has been said is not said again. */
export async function saveReminderSettings(service: Service, actor: Actor, input: ReminderSettingsView): Promise<ReminderSettingsView> {
  assertCan(actor, 'manage_settings')
  const { version: seen, ...hours } = input
  checkHours(hours)
  const at = service.clock.instant()
  const version = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'reminders')
    const next = await writeSetting(tx, 'reminders', hours, { version: seen, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.reminders_changed', entity: 'settings', entityId: 'reminders', before, after: hours })
    return next
  })
  announce(service, actor, 'reference')
  announce(service, actor, 'reminder')
  return { ...hours, version }
}
