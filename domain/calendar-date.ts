/** Calendar dates as text: no time zones inside, arithmetic by whole days. Moscow is UTC+3, fixed since 26.10.2014. */

/** A calendar date `YYYY-MM-DD` in Moscow time. */
export type IsoDate = string
/** An instant, ISO 8601 in UTC: `2026-11-23T07:14:00.000Z`. */
export type IsoInstant = string

const DAY_MS = 86_400_000
const MOSCOW_OFFSET_MS = 3 * 3_600_000

/** ISO weekday: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const WEEKDAY_NAMES: Record<Weekday, string> = {
  1: 'понедельник',
  2: 'вторник',
  3: 'среда',
  4: 'четверг',
  5: 'пятница',
  6: 'суббота',
  7: 'воскресенье',
}

/** True for an existing day of the calendar written `YYYY-MM-DD`; `2026-02-29` is not one. */
export function isIsoDate(text: string): text is IsoDate {
  return !Number.isNaN(parsed(text))
}

/** The date `n` days later (earlier when negative). Throws RangeError when `date` is not a calendar date. */
export function addDays(date: IsoDate, n: number): IsoDate {
  return fromDayMs(dayMs(date) + n * DAY_MS)
}

/** Days from one date to another; negative when `to` is earlier. Throws RangeError when either is not a calendar date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((dayMs(to) - dayMs(from)) / DAY_MS)
}

export function weekday(date: IsoDate): Weekday {
  const sundayFirst = new Date(dayMs(date)).getUTCDay()
  return (sundayFirst === 0 ? 7 : sundayFirst) as Weekday
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

/** `2026-11-23` → `23.11.2026`. */
export function formatRuDate(date: IsoDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}

/** `2026-11-23` → `23.11.2026 (понедельник)`. */
export function formatRuDateWithWeekday(date: IsoDate): string {
  return `${formatRuDate(date)} (${WEEKDAY_NAMES[weekday(date)]})`
}

/** The Moscow calendar date of an instant: `2026-11-23T21:30:00Z` is already 24.11. */
export function moscowDate(instant: IsoInstant): IsoDate {
  return moscowIso(instant).slice(0, 10)
}

/** The Moscow time of an instant as `HH:MM`. */
export function moscowTime(instant: IsoInstant): string {
  return moscowIso(instant).slice(11, 16)
}

/** True for a time of day written `HH:MM`, 00:00 to 23:59. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** The instant of a Moscow date and time: `2026-11-24`, `00:10` → `2026-11-23T21:10:00.000Z`. Throws RangeError when either is not one. */
export function moscowInstant(date: IsoDate, time: string): IsoInstant {
  if (!isTimeOfDay(time)) throw new RangeError(`Not a time of day: ${time}`)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(dayMs(date) + (hours * 60 + minutes) * 60_000 - MOSCOW_OFFSET_MS).toISOString()
}

function moscowIso(instant: IsoInstant): string {
  return new Date(Date.parse(instant) + MOSCOW_OFFSET_MS).toISOString()
}

/** Lists ask for the same few thousand days all day long, and reading a day anew takes twenty times as long as remembering it. */
const known = new Map<IsoDate, number>()
const MOST_KNOWN = 20_000

function dayMs(date: IsoDate): number {
  const remembered = known.get(date)
  if (remembered !== undefined) return remembered
  const time = parsed(date)
  if (Number.isNaN(time)) throw new RangeError(`Not a calendar date: ${date}`)
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(date, time)
  return time
}

/** Midnight of the day in UTC, NaN for what is not a day: the 30th of February is read as the 2nd of March. */
function parsed(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return new Date(time).getUTCDate() === Number(text.slice(8)) ? time : Number.NaN
}

function fromDayMs(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10)
}
