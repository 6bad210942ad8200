import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, insteadOf } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { refuseFields } from './checkForm.ts'
import { loadPlannedVisit } from './loadVisit.ts'

/**
 * What the visit gave, or why there will be none.
 * @throws Failure INVALID_INPUT without words, or for a day that has not come; CONFLICT, NOT_FOUND
 */
export async function finishVisit(service: Service, actor: Actor, input: { id: number; version: number; held: boolean; result: string }): Promise<{ ok: true }> {
  assertCan(actor, 'record_call')
  const at = service.clock.instant()
  const today = service.clock.today()
  await service.store.write(async (tx) => {
    const visit = await loadPlannedVisit(tx, input)
    refuseFields([
      ...(input.result.length < 3 ? [{ path: 'result', message: input.held ? 'Запишите результат выезда.' : 'Укажите, почему выезд отменён.' }] : []),
      ...(input.held && visit.visit_on > today ? [{ path: 'held', message: `Выезд назначен на ${formatRuDate(visit.visit_on)}: результата ещё не может быть. Перенесите дату, если выехали раньше.` }] : []),
    ])
    const state = input.held ? 'done' : 'cancelled'
    await tx
      .updateTable('home_visits')
      .set({ state, result: input.result, closed_at: at, closed_by: actor.userId, version: visit.version + 1, updated_at: at })
      .where('id', '=', visit.id)
      .execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.visit_closed', entity: 'home_visit', entityId: visit.id, caseId: visit.case_id,
      after: { number: visit.number, visit_state: state, visit_result: input.result, instead_of: insteadOf(actor, visit.assignee_id) },
    })
  })
  announce(service, actor, 'oral')
  return { ok: true }
}
