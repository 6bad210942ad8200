import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'
import type { ClockView } from './getClock.ts'

/** Dates that are stored already are never recomputed. */
export async function saveClock(service: Service, actor: Actor, input: ClockView & { reason: string }): Promise<ClockView> {
  assertCan(actor, 'manage_settings')
  const { countFrom, nonWorking } = input
  const at = service.clock.instant()
  const version = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'clock')
    const next = await writeSetting(tx, 'clock', { countFrom, nonWorking }, { version: input.version, at, by: actor.userId })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.clock_changed', entity: 'settings', entityId: 'clock', before, after: { countFrom, nonWorking }, note: input.reason,
    })
    return next
  })
  announce(service, actor, 'reference')
  return { countFrom, nonWorking, version }
}
