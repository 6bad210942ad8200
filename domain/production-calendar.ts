/** The production calendar: public holidays, moved days off and working Saturdays (Labour Code art. 111, 112). */
import { type IsoDate, WEEKDAY_NAMES, addDays, weekday } from './calendar-date.ts'

export const CALENDAR_DAY_KINDS = ['holiday', 'day_off', 'working_saturday', 'shortened'] as const
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number]
export const CALENDAR_DAY_KIND_LABELS: Record<CalendarDayKind, string> = {
  holiday: 'Праздничный день',
  day_off: 'Выходной день',
  working_saturday: 'Рабочая суббота',
  shortened: 'Сокращённый день',
}

/** A day that departs from the plain week; `holiday` and `day_off` are off, the other two are worked. */
export interface CalendarDay {
  readonly date: IsoDate
  readonly kind: CalendarDayKind
  readonly name: string
}

/** A year that has been entered; `confirmed` once the Government has published the moved days. */
export interface CalendarYear {
  readonly year: number
  readonly confirmed: boolean
}

export interface ProductionCalendar {
  isWorking(date: IsoDate): boolean
  /** Worked, but an hour less: the eve of a holiday. */
  isShortened(date: IsoDate): boolean
  /** Why the day is special: name of the holiday or, for a plain weekend, of the weekday; null for an ordinary working day. */
  nameOf(date: IsoDate): string | null
  /** False when the year has not been entered: days then follow the week and whoever relies on them must warn. */
  covers(year: number): boolean
  confirmed(year: number): boolean
}

/** Days that are not listed follow the week: Saturday and Sunday are off. The last of two rows of one date wins. */
export function buildCalendar(days: readonly CalendarDay[], years: readonly CalendarYear[]): ProductionCalendar {
  const byDate = new Map(days.map((day) => [day.date, day]))
  const byYear = new Map(years.map((year) => [year.year, year]))
  const isWorking = (date: IsoDate): boolean => {
    const kind = byDate.get(date)?.kind
    if (kind === undefined) return weekday(date) <= 5
    return kind === 'working_saturday' || kind === 'shortened'
  }
  return {
    isWorking,
    isShortened: (date) => byDate.get(date)?.kind === 'shortened',
    nameOf: (date) => byDate.get(date)?.name ?? (isWorking(date) ? null : WEEKDAY_NAMES[weekday(date)]),
    covers: (year) => byYear.has(year),
    confirmed: (year) => byYear.get(year)?.confirmed ?? false,
  }
}

type WorkingDays = Pick<ProductionCalendar, 'isWorking'>

/** The date itself when it is worked, otherwise the nearest worked day before it. */
export function previousWorkingDay(date: IsoDate, calendar: WorkingDays): IsoDate {
  return nearestWorkingDay(date, calendar, -1)
}

/** The date itself when it is worked, otherwise the nearest worked day after it. */
export function nextWorkingDay(date: IsoDate, calendar: WorkingDays): IsoDate {
  return nearestWorkingDay(date, calendar, 1)
}

/** The `n`-th worked day after the date; the date itself is not counted. `n` is at least 1. */
export function addWorkingDays(date: IsoDate, n: number, calendar: WorkingDays): IsoDate {
  let day = date
  for (let counted = 0; counted < n; counted += 1) day = nextWorkingDay(addDays(day, 1), calendar)
  return day
}

function nearestWorkingDay(date: IsoDate, calendar: WorkingDays, step: 1 | -1): IsoDate {
  const LONGEST_REST = 366
  let day = date
  for (let tried = 0; tried <= LONGEST_REST; tried += 1) {
    if (calendar.isWorking(day)) return day
    day = addDays(day, step)
  }
  throw new RangeError(`The calendar has no working day within a year of ${date}`)
}
