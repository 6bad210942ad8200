import type { ReadHandle } from '../../db/handle.ts'
import { substitutedByQuery } from '../../db/queries/absences.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'

/** People away today whom the person stands in for. */
export async function substitutedBy(read: ReadHandle, userId: number, today: IsoDate): Promise<number[]> {
  const rows = await substitutedByQuery(read, userId, today).execute()
  return rows.map(({ user_id }) => user_id)
}
