import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

/** Whom a person stands in for on the day; asked at every call. `await substitutedByQuery(store.read, userId, today).execute()` */
export function substitutedByQuery(read: ReadHandle, userId: number, day: IsoDate) {
  return read
    .selectFrom('absences').select('user_id').distinct()
    .where('substitute_id', '=', userId).where('to_date', '>=', day).where('from_date', '<=', day).where('cancelled_at', 'is', null)
    .orderBy('user_id')
}
