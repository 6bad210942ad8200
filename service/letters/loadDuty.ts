import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Action } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'

/**
 * A duty that is still open, with its case.
 * @throws Failure NOT_FOUND; FORBIDDEN when the action is not allowed on its case; CONFLICT when it was fulfilled or lifted meanwhile
 */
export async function loadOpenDuty(read: ReadHandle, actor: Actor, dutyId: number, action: Action): Promise<{ duty: Row<'notice_duties'>; row: Row<'cases'> }> {
  const duty = await read.selectFrom('notice_duties').selectAll().where('id', '=', dutyId).executeTakeFirst()
  if (duty === undefined) throw new Failure('NOT_FOUND', 'Такой обязанности уведомить нет. Обновите карточку.')
  const { row } = await loadCase(read, actor, duty.case_id, action)
  if (duty.fulfilled_on !== null) throw new Failure('CONFLICT', `Уведомление уже отправлено ${formatRuDate(duty.fulfilled_on)}. Обновите карточку.`, { currentVersion: duty.version })
  if (duty.lifted_at !== null) throw new Failure('CONFLICT', `Обязанность уведомить уже снята: ${duty.lift_reason ?? ''}. Обновите карточку.`, { currentVersion: duty.version })
  return { duty, row }
}

/** The letter that is being written for a duty; those taken back or given up do not count. */
export const letterOf = (read: ReadHandle, dutyId: number) =>
  read.selectFrom('replies').selectAll().where('duty_id', '=', dutyId).where('state', '<>', 'void').orderBy('id', 'desc').executeTakeFirst()
