import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, addDays, weekday } from '../../../domain/calendar-date.ts'

export type DayKind = CalendarDayView['kind']

export const isWeekend = (date: IsoDate): boolean => weekday(date) >= 6

/** Off or worked, with the special rows laid over the plain week. */
export function isOff(date: IsoDate, kind: DayKind | undefined): boolean {
  if (kind === undefined) return isWeekend(date)
  return kind === 'holiday' || kind === 'day_off'
}

/** One press turns a worked day into a day off and back; a special row goes back to the plain week. */
export function toggleDay(days: readonly CalendarDayView[], date: IsoDate): CalendarDayView[] {
  if (days.some((day) => day.date === date)) return days.filter((day) => day.date !== date)
  const added: CalendarDayView = isWeekend(date) ? { date, kind: 'working_saturday', name: 'рабочий день' } : { date, kind: 'day_off', name: 'выходной день' }
  return [...days, added].toSorted((a, b) => a.date.localeCompare(b.date))
}

export function changeDay(days: readonly CalendarDayView[], date: IsoDate, change: Partial<CalendarDayView>): CalendarDayView[] {
  return days.map((day) => (day.date === date ? { ...day, ...change } : day))
}

/** Weeks of a month, Monday first; null where the week belongs to another month. */
export function weeksOf(year: number, month: number): (IsoDate | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const cells: (IsoDate | null)[] = Array.from({ length: weekday(first) - 1 }, () => null)
  for (let date = first; date.slice(5, 7) === first.slice(5, 7); date = addDays(date, 1)) cells.push(date)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
