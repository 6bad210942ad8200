import { sql } from 'kysely'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { ReadHandle } from '../handle.ts'

/** Whom a person stands in for on the day; asked at every call. `await substitutedByQuery(store.read, userId, today).execute()` */
export function substitutedByQuery(read: ReadHandle, userId: number, day: IsoDate) {
  return read
    .selectFrom('absences').select('user_id').distinct()
    .where('substitute_id', '=', userId).where('to_date', '>=', day).where('from_date', '<=', day).where('cancelled_at', 'is', null)
    .orderBy('user_id')
}

/** What people have in hand, counted by person: cases in work (complaints about `notAbout` left out), promised calls, planned visits. */
export function workInHandQueries(read: ReadHandle, userIds: readonly number[], notAbout: number | null) {
  return {
    cases: read
      .selectFrom('cases').where(sql<boolean>`cases.open = 1`).where('executor_id', 'in', userIds).where('about_user_id', 'is distinct from', notAbout ?? 0)
      .groupBy('executor_id').select((eb) => ['executor_id as userId', eb.fn.countAll<number>().as('count')]),
    calls: read
      .selectFrom('callbacks').where(sql<boolean>`callbacks.state = 'waiting'`).where('assignee_id', 'in', userIds)
      .groupBy('assignee_id').select((eb) => ['assignee_id as userId', eb.fn.countAll<number>().as('count')]),
    visits: read
      .selectFrom('home_visits').where(sql<boolean>`home_visits.state = 'planned'`).where('assignee_id', 'in', userIds)
      .groupBy('assignee_id').select((eb) => ['assignee_id as userId', eb.fn.countAll<number>().as('count')]),
  }
}
