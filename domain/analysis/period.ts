/** The days that an analysis looks at, and the days it is compared with. Both ends are included. */
import { addDays, daysBetween, formatRuDate, isIsoDate, type IsoDate, weekday } from '../calendar-date.ts'
import { Failure } from '../failure.ts'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
}

export const PERIOD_KINDS = ['month', 'quarter', 'year', 'dates'] as const
export type PeriodKind = (typeof PERIOD_KINDS)[number]
export type WholePeriod = Exclude<PeriodKind, 'dates'>

export const COMPARISONS = ['previous', 'last_year'] as const
/** previous: the period just before, of the same length; last_year: the same days a year earlier. */
export type Comparison = (typeof COMPARISONS)[number]

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'] as const
const MONTHS_OF: Record<WholePeriod, number> = { month: 1, quarter: 3, year: 12 }
/** The register is kept for ten years and a little. */
const MOST_DAYS = 11 * 366

/** Throws Failure INVALID_INPUT when a day does not exist, the end is before the beginning or the period is longer than eleven years. */
export function assertPeriod({ from, to }: Period): void {
  const message = problemOf({ from, to })
  if (message !== null) throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'period', message }] })
}

function problemOf({ from, to }: Period): string | null {
  const wrong = [from, to].find((date): boolean => !isIsoDate(date))
  if (wrong !== undefined) return `Дня «${wrong}» нет в календаре. Исправьте дату периода: прежние показатели не изменены.`
  if (from > to) return `Начало периода ${formatRuDate(from)} позже его конца ${formatRuDate(to)}. Поменяйте даты местами.`
  return daysBetween(from, to) >= MOST_DAYS ? 'Период длиннее одиннадцати лет. Выберите даты ближе друг к другу.' : null
}

/** The calendar month, quarter or year that holds the day: `wholePeriod('quarter', '2026-11-23')` → 01.10–31.12.2026. */
export function wholePeriod(kind: WholePeriod, day: IsoDate): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1]
  const months = MONTHS_OF[kind]
  const first = Math.floor(month / months) * months
  return { from: firstOf(year, first), to: addDays(firstOf(year, first + months), -1) }
}

/** Which whole period of the calendar these days are, or «dates» when they are none. */
export function kindOf(period: Period): PeriodKind {
  return (['month', 'quarter', 'year'] as const).find((kind) => same(wholePeriod(kind, period.from), period)) ?? 'dates'
}

/** The whole period, or as many days, before (−1) or after (1). */
export function shifted(period: Period, by: -1 | 1): Period {
  const kind = kindOf(period)
  if (kind !== 'dates') return wholePeriod(kind, by < 0 ? addDays(period.from, -1) : addDays(period.to, 1))
  const length = daysBetween(period.from, period.to) + 1
  return { from: addDays(period.from, by * length), to: addDays(period.to, by * length) }
}

/**
 * With what a period is compared: the whole calendar period before a whole one, else as many days; or the same days a year earlier.
 * A period that is not over is compared with as much of the other as has passed of it: eleven months are never set against a year.
 */
export function comparedPeriod(period: Period, comparison: Comparison, today: IsoDate): Period {
  const whole = wholeCompared(period, comparison)
  if (today < period.from || today >= period.to) return whole
  const sameDay = kindOf(period) === 'year' || comparison === 'last_year' ? yearEarlier(today) : addDays(whole.from, daysBetween(period.from, today))
  return { from: whole.from, to: sameDay < whole.to ? sameDay : whole.to }
}

function wholeCompared(period: Period, comparison: Comparison): Period {
  if (comparison === 'previous') return shifted(period, -1)
  const to = yearEarlier(period.to)
  // The last day of a whole month stays the last day: 28.02.2025 is compared with 29.02.2024.
  return kindOf(period) === 'dates' ? { from: yearEarlier(period.from), to } : { from: yearEarlier(period.from), to: lastOfMonth(to) }
}

/** «2026 год», «IV квартал 2026 года», «ноябрь 2026 года», «05.11.2026 – 20.11.2026». */
export function periodLabel(period: Period): string {
  const kind = kindOf(period)
  const year = period.from.slice(0, 4)
  const month = Number(period.from.slice(5, 7)) - 1
  if (kind === 'year') return `${year} год`
  if (kind === 'quarter') return `${['I', 'II', 'III', 'IV'][Math.floor(month / 3)] ?? ''} квартал ${year} года`
  if (kind === 'month') return `${MONTHS[month] ?? ''} ${year} года`
  return `${formatRuDate(period.from)} – ${formatRuDate(period.to)}`
}

export const STEPS = ['week', 'month'] as const
/** How a trend is cut: weeks begin on Monday. */
export type Step = (typeof STEPS)[number]

export interface Bucket extends Period {
  /** «нояб. 2026», «16.11». */
  readonly label: string
}

/** The pieces of a period in order; the first and the last end with it. */
export function bucketsOf({ from, to }: Period, step: Step): Bucket[] {
  const buckets: Bucket[] = []
  for (let day = from; day <= to;) {
    const end = endOfStep(day, step)
    const last = end < to ? end : to
    buckets.push({ from: day, to: last, label: step === 'month' ? `${(MONTHS[Number(day.slice(5, 7)) - 1] ?? '').slice(0, 3)} ${day.slice(0, 4)}` : formatRuDate(day).slice(0, 5) })
    day = addDays(last, 1)
  }
  return buckets
}

/** Pieces no longer than so many months, for reading a long period little by little. */
export function partsOf(period: Period, months: number): Period[] {
  const parts: Period[] = []
  for (let from = period.from; from <= period.to;) {
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1]
    const end = addDays(firstOf(year, month + months), -1)
    parts.push({ from, to: end < period.to ? end : period.to })
    from = addDays(end, 1)
  }
  return parts
}

const endOfStep = (day: IsoDate, step: Step): IsoDate => (step === 'month' ? lastOfMonth(day) : addDays(day, 7 - weekday(day)))
const same = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to
const lastOfMonth = (day: IsoDate): IsoDate => wholePeriod('month', day).to

function yearEarlier(day: IsoDate): IsoDate {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0')
  const moved = `${year}${day.slice(4)}`
  return isIsoDate(moved) ? moved : `${year}-02-28`
}

/** `month` counts from 0 and may lie beyond the year. */
function firstOf(year: number, month: number): IsoDate {
  const years = year + Math.floor(month / 12)
  return `${String(years).padStart(4, '0')}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01`
}
