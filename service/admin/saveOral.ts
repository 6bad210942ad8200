import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'
import type { OralSettingsView } from './getOral.ts'

/** How long before an agreed call it is reminded of, and how long an answer is «at once» (7.1.2). */
export async function saveOral(service: Service, actor: Actor, input: OralSettingsView): Promise<OralSettingsView> {
  assertCan(actor, 'manage_settings')
  const { remindMinutes, answerSeconds } = input
  const at = service.clock.instant()
  const version = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'oral')
    const next = await writeSetting(tx, 'oral', { remindMinutes, answerSeconds }, { version: input.version, at, by: actor.userId })
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.oral_changed', entity: 'settings', entityId: 'oral', before, after: { remindMinutes, answerSeconds } })
    return next
  })
  announce(service, actor, 'oral')
  announce(service, actor, 'reference')
  return { remindMinutes, answerSeconds, version }
}
