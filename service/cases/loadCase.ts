import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan, relationTo, type Action, type CaseParties, type Relation } from '../../domain/access.ts'
import { moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'

export interface LoadedCase {
  readonly row: Row<'cases'>
  readonly parties: CaseParties
  readonly relation: Relation
}

/**
 * The card with the actor's relation to it; every use case on a case begins here.
 * @throws Failure NOT_FOUND; FORBIDDEN when the action is given and not allowed
 */
export async function loadCase(read: ReadHandle, actor: Actor, caseId: number, action?: Action): Promise<LoadedCase> {
  const row = await read.selectFrom('cases').selectAll().where('id', '=', caseId).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Обращение не найдено. Возможно, номер введён с ошибкой.')
  const coExecutors = await read.selectFrom('case_executors').select('user_id').where('case_id', '=', caseId).execute()
  const coExecutorIds = coExecutors.map(({ user_id }) => user_id)
  const people = [...coExecutorIds, ...(row.executor_id === null ? [] : [row.executor_id])]
  const units = people.length === 0 ? [] : await read.selectFrom('users').select('unit_id').where('id', 'in', people).where('unit_id', 'is not', null).execute()
  const parties: CaseParties = { executorId: row.executor_id, coExecutorIds, unitIds: units.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id])), aboutUserId: row.about_user_id }
  const relation = relationTo(actor, parties)
  if (action !== undefined) assertCan(actor, action, relation)
  return { row, parties, relation }
}

/**
 * Refuses when somebody saved the card after the person opened it; what was typed stays in the window.
 * @throws Failure CONFLICT with who and when
 */
export async function assertVersion(read: ReadHandle, row: Row<'cases'>, seen: number): Promise<void> {
  if (row.version === seen) return
  const by = row.updated_by === null ? undefined : await read.selectFrom('users').select(['surname', 'name', 'patronymic']).where('id', '=', row.updated_by).executeTakeFirst()
  const who = by === undefined ? 'Другой сотрудник' : formatShort({ surname: by.surname, name: by.name, patronymic: by.patronymic ?? '' })
  throw new Failure('CONFLICT', `Пока вы работали, карточку изменили: ${who}, ${moscowTime(row.updated_at)}. Ваши правки не потеряны: сравните и повторите их.`, {
    currentVersion: row.version,
    changedBy: who,
    changedAt: row.updated_at,
  })
}
