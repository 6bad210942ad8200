import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, insteadOf } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { visitDayProblems } from '../../domain/oral/visit.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { refuseFields } from './checkForm.ts'
import { assertColleague } from './colleagues.ts'
import { loadPlannedVisit } from './loadVisit.ts'

interface MoveInput {
  readonly id: number
  readonly version: number
  readonly date: IsoDate
  readonly time: string
  readonly assigneeId: number
  readonly reason: string
}

/**
 * Another day, or another person to go; what was before stays in the audit.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function moveVisit(service: Service, actor: Actor, input: MoveInput): Promise<{ ok: true }> {
  assertCan(actor, 'record_call')
  const at = service.clock.instant()
  refuseFields(visitDayProblems(input, service.clock.today()))
  await service.store.write(async (tx) => {
    const visit = await loadPlannedVisit(tx, input)
    if (input.assigneeId !== visit.assignee_id) await assertColleague(tx, input.assigneeId, 'assigneeId')
    await tx
      .updateTable('home_visits')
      .set({ visit_on: input.date, visit_time: input.time === '' ? null : input.time, assignee_id: input.assigneeId, version: visit.version + 1, updated_at: at })
      .where('id', '=', visit.id)
      .execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.visit_moved', entity: 'home_visit', entityId: visit.id, caseId: visit.case_id,
      before: { visit_on: visit.visit_on, visit_time: visit.visit_time, visit_assignee_id: visit.assignee_id },
      after: { number: visit.number, visit_on: input.date, visit_time: input.time, visit_assignee_id: input.assigneeId, instead_of: insteadOf(actor, visit.assignee_id) },
      note: input.reason,
    })
  })
  announce(service, actor, 'oral')
  return { ok: true }
}
