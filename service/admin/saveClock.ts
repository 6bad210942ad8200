import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { readSetting, writeSetting } from '../settings.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import type { ClockView } from './getClock.ts'

/** Terms that already run and would differ are kept as a review; none of them moves here. */
export async function saveClock(service: Service, actor: Actor, input: ClockView & { reason: string }): Promise<ClockView> {
  assertCan(actor, 'manage_settings')
  const { countFrom, nonWorking } = input
  const effect = await touchedBy(service.store.read, { kind: 'clock', settings: { countFrom, nonWorking } })
  const at = service.clock.instant()
  const version = await service.store.write(async (tx) => {
    const before = await readSetting(tx, 'clock')
    const next = await writeSetting(tx, 'clock', { countFrom, nonWorking }, { version: input.version, at, by: actor.userId })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'settings.clock_changed', entity: 'settings', entityId: 'clock', before, after: { countFrom, nonWorking, touched: effect.touched.length }, note: input.reason,
    })
    await keepReview(tx, effect, { kind: 'clock', what: 'Порядок счёта дней', reason: input.reason, actor, at })
    return next
  })
  announce(service, actor, 'reference')
  return { countFrom, nonWorking, version }
}
