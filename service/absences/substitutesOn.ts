import type { ReadHandle } from '../../db/handle.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { type PersonName } from '../../domain/person-name.ts'

export interface Absence {
  readonly person: PersonName
  readonly toDate: IsoDate
  readonly reason: string | null
  /** Who really stands in: active and not away the same day; null where nobody does. */
  readonly substituteId: number | null
}

/**
 * Everybody who is away on the day, by id of the person. A substitute who is away too, or was switched off, stands in for nobody.
 *
 * @example (await absencesOn(store.read, clock.today())).get(executorId)?.toDate
 */
export async function absencesOn(read: ReadHandle, day: IsoDate): Promise<Map<number, Absence>> {
  const rows = await read
    .selectFrom('absences').innerJoin('users', 'users.id', 'absences.user_id').leftJoin('users as substitute', 'substitute.id', 'absences.substitute_id')
    .select(['absences.user_id', 'to_date', 'reason', 'substitute_id', 'substitute.active as substituteActive', 'users.surname', 'users.name', 'users.patronymic'])
    .where('from_date', '<=', day).where('to_date', '>=', day).where('cancelled_at', 'is', null)
    .orderBy('to_date')
    .execute()
  const away = new Set(rows.map(({ user_id }) => user_id))
  return new Map(rows.map(({ user_id, to_date, reason, substitute_id, substituteActive, surname, name, patronymic }) => [
    user_id,
    { person: { surname, name, patronymic: patronymic ?? '' }, toDate: to_date, reason, substituteId: substitute_id !== null && substituteActive === true && !away.has(substitute_id) ? substitute_id : null },
  ]))
}

/** Who stands in today, by id of the absent person; only those for whom somebody does. */
export async function substitutesOn(read: ReadHandle, today: IsoDate): Promise<Map<number, { readonly substituteId: number; readonly toDate: IsoDate }>> {
  const away = await absencesOn(read, today)
  return new Map([...away].flatMap(([userId, { substituteId, toDate }]) => (substituteId === null ? [] : [[userId, { substituteId, toDate }] as const])))
}
