import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, insteadOf } from '../../domain/access.ts'
import { moscowInstant, moscowTime, type IsoDate } from '../../domain/calendar-date.ts'
import { callbackProblems } from '../../domain/oral/check-record.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { refuseFields } from './checkForm.ts'
import { assertColleague } from './colleagues.ts'
import { loadWaitingCallback } from './loadCallback.ts'

interface MoveInput {
  readonly id: number
  readonly version: number
  readonly date: IsoDate
  readonly time: string
  readonly assigneeId: number
  readonly reason: string
}

/**
 * Another time, agreed with the person, or another colleague to call.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function moveCallback(service: Service, actor: Actor, input: MoveInput): Promise<{ ok: true }> {
  assertCan(actor, 'record_call')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const { callback, record } = await loadWaitingCallback(tx, input)
    refuseFields(callbackProblems({ ...input, phone: callback.phone }, { today: service.clock.today(), now: moscowTime(at) }))
    if (input.assigneeId !== callback.assignee_id) await assertColleague(tx, input.assigneeId, 'assigneeId')
    const dueAt = moscowInstant(input.date, input.time)
    await tx.updateTable('callbacks').set({ due_at: dueAt, assignee_id: input.assigneeId, version: callback.version + 1 }).where('id', '=', callback.id).execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.callback_moved', entity: 'callback', entityId: callback.id, caseId: record.case_id,
      before: { callback_due: callback.due_at, callback_assignee_id: callback.assignee_id },
      after: { number: record.number, callback_due: dueAt, callback_assignee_id: input.assigneeId, instead_of: insteadOf(actor, callback.assignee_id) },
      note: input.reason,
    })
  })
  announce(service, actor, 'oral')
  return { ok: true }
}
