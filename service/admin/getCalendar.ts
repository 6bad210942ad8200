import type { CalendarDayView } from '../../contract/admin.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'

export interface CalendarView {
  year: number
  version: number
  /** False: nothing was entered for the year, only Saturdays and Sundays are off. */
  known: boolean
  confirmed: boolean
  years: number[]
  days: CalendarDayView[]
}

export async function getCalendar({ store }: Service, _actor: Actor, input: { year: number }): Promise<CalendarView> {
  const { year } = input
  const [years, days] = await Promise.all([
    store.read.selectFrom('calendar_years').selectAll().orderBy('year').execute(),
    store.read.selectFrom('calendar_days').selectAll().where('date', '>=', `${year}-01-01`).where('date', '<=', `${year}-12-31`).orderBy('date').execute(),
  ])
  const known = years.find((row) => row.year === year)
  return { year, version: known?.version ?? 0, known: known !== undefined, confirmed: known?.confirmed ?? false, years: years.map((row) => row.year), days }
}
