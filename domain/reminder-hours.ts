/** When people may be reminded: on working days in working hours, by Moscow time. */
import { type IsoDate, type IsoInstant, addDays, isTimeOfDay, moscowDate, moscowInstant, moscowTime } from './calendar-date.ts'
import { Failure } from './failure.ts'
import { type ProductionCalendar, nextWorkingDay } from './production-calendar.ts'

/** Times of day `HH:MM`; a reminder may come from the first minute of `from` until the last one before `to`. */
export interface WorkingHours {
  readonly from: string
  readonly to: string
  /** End of a day that the calendar shortens (Labour Code art. 95). */
  readonly shortenedTo: string
}

export const DEFAULT_HOURS: WorkingHours = { from: '09:00', to: '18:00', shortenedTo: '17:00' }

type Days = Pick<ProductionCalendar, 'isWorking' | 'isShortened'>

/** Throws Failure INVALID_INPUT on the field that is wrong. */
export function checkHours({ from, to, shortenedTo }: WorkingHours): void {
  const refuse = (path: string, message: string): never => {
    throw new Failure('INVALID_INPUT', message, { fields: [{ path, message }] })
  }
  for (const [path, time] of Object.entries({ from, to, shortenedTo })) {
    if (!isTimeOfDay(time)) refuse(path, 'Укажите время от 00:00 до 23:59.')
  }
  if (to <= from) refuse('to', 'Рабочий день кончается позже, чем начинается.')
  if (shortenedTo <= from || shortenedTo > to) refuse('shortenedTo', 'Сокращённый день кончается между началом рабочего дня и его обычным концом.')
}

export function isWorkingTime(at: IsoInstant, hours: WorkingHours, calendar: Days): boolean {
  const day = moscowDate(at)
  const time = moscowTime(at)
  return calendar.isWorking(day) && time >= hours.from && time < endOf(day, hours, calendar)
}

/** The beginning of the next working hours after the instant, whether or not some are running now. */
export function nextOpening(at: IsoInstant, hours: WorkingHours, calendar: Days): IsoInstant {
  const today = moscowDate(at)
  const ahead = moscowTime(at) < hours.from
  return moscowInstant(nextWorkingDay(ahead ? today : addDays(today, 1), calendar), hours.from)
}

function endOf(day: IsoDate, hours: WorkingHours, calendar: Days): string {
  return calendar.isShortened(day) ? hours.shortenedTo : hours.to
}
