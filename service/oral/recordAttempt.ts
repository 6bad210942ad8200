import { appendAudit } from '../../db/audit/append.ts'
import { assertCan, insteadOf } from '../../domain/access.ts'
import { moscowInstant, moscowTime, type IsoDate } from '../../domain/calendar-date.ts'
import { callbackProblems } from '../../domain/oral/check-record.ts'
import { type AttemptResult, callbackAfter } from '../../domain/oral/record.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { refuseFields } from './checkForm.ts'
import { loadWaitingCallback } from './loadCallback.ts'

interface AttemptInput {
  readonly id: number
  readonly version: number
  readonly result: AttemptResult
  readonly note: string
  readonly next: { readonly date: IsoDate; readonly time: string } | null
}

/**
 * An attempt to call back. Reached, with what was said, or dropped, with the reason, ends the call; «позже» needs the new time;
 * no answer or busy keeps it waiting, at the same time or at another.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function recordAttempt(service: Service, actor: Actor, input: AttemptInput): Promise<{ ok: true }> {
  assertCan(actor, 'record_call')
  const at = service.clock.instant()
  const moment = { today: service.clock.today(), now: moscowTime(at) }
  const state = callbackAfter(input.result)
  await service.store.write(async (tx) => {
    const { callback, record } = await loadWaitingCallback(tx, input)
    const next = state === 'waiting' ? input.next : null
    refuseFields([
      ...(state !== 'waiting' && input.note.length < 3 ? [{ path: 'note', message: state === 'done' ? 'Запишите, что ответили.' : 'Укажите, почему звонок не нужен.' }] : []),
      ...(input.result === 'later' && next === null ? [{ path: 'next.date', message: 'Укажите, когда просят перезвонить.' }] : []),
      ...(next === null ? [] : callbackProblems({ ...next, phone: callback.phone }, moment).map(({ path, message }) => ({ path: `next.${path}`, message }))),
    ])
    const dueAt = next === null ? callback.due_at : moscowInstant(next.date, next.time)
    await tx.insertInto('callback_attempts').values({ callback_id: callback.id, at, result: input.result, note: input.note || null, next_due_at: next === null ? null : dueAt, made_by: actor.userId }).execute()
    await tx
      .updateTable('callbacks')
      .set({ due_at: dueAt, version: callback.version + 1, ...(state === 'waiting' ? {} : { state, result: input.note, closed_at: at, closed_by: actor.userId }) })
      .where('id', '=', callback.id)
      .execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.attempted', entity: 'callback', entityId: callback.id, caseId: record.case_id,
      before: { callback_due: callback.due_at },
      after: { number: record.number, attempt: input.result, attempt_note: input.note, callback_due: state === 'waiting' ? dueAt : null, instead_of: insteadOf(actor, callback.assignee_id) },
    })
  })
  announce(service, actor, 'oral')
  return { ok: true }
}
