import type { CalendarDayView } from '../../contract/admin.ts'
import type { Actor } from '../../domain/people.ts'
import { yearOf } from '../../domain/calendar-date.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import type { Service } from '../context.ts'

/** The days of a year as the program was delivered with them, to go back to; none for a year it does not know. */
export async function shippedCalendar(_service: Service, _actor: Actor, { year }: { year: number }): Promise<{ days: CalendarDayView[]; confirmed: boolean; years: number[] }> {
  return {
    days: CALENDAR_DAYS.filter(({ date }) => yearOf(date) === year).toSorted((a, b) => a.date.localeCompare(b.date)),
    confirmed: CALENDAR_YEARS.find((one) => one.year === year)?.confirmed ?? false,
    years: CALENDAR_YEARS.map((one) => one.year),
  }
}
