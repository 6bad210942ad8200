import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { letterOf, loadOpenDuty } from './loadDuty.ts'
import { liftDuties } from './settle.ts'

/**
 * Lifts a duty that cannot or need not be fulfilled (no address is known), with the reason; the decider answers for it.
 * @throws Failure CONFLICT when it was fulfilled or lifted meanwhile, or its letter has been signed
 */
export async function liftDuty(service: Service, actor: Actor, input: { dutyId: number; version: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { duty, row } = await loadOpenDuty(tx, actor, input.dutyId, 'lift_notice')
    if (duty.version !== input.version) throw new Failure('CONFLICT', 'Уведомление только что изменили. Обновите карточку.', { currentVersion: duty.version })
    if ((await letterOf(tx, duty.id))?.state === 'signed') throw new Failure('CONFLICT', 'Уведомление уже подписано и ждёт отправки. Сначала отзовите его.')
    await liftDuties(tx, [duty], { actor, at: service.clock.instant(), reason: input.reason })
    return { caseId: row.id, number: row.number, status: row.status, version: row.version }
  })
  announce(service, actor, 'case', changed.caseId)
  return changed
}
