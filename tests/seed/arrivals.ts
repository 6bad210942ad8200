import { addDays, daysBetween, weekday, type IsoDate } from '../../domain/calendar-date.ts'
import type { ProductionCalendar } from '../../domain/production-calendar.ts'
import { diceOf } from './dice.ts'

/** How many things come on a day of those on which they are written down. */
export interface Arrival {
  readonly day: IsoDate
  readonly count: number
}

interface Flow {
  readonly total: number
  readonly years: number
  readonly today: IsoDate
  readonly calendar: ProductionCalendar
  readonly seed: number
  /** How many shall be in work today, and which share of what came on a day still is; without it as many as come of themselves. */
  readonly inWork?: { readonly wanted: number; readonly stillOpen: (day: IsoDate) => number } | undefined
}

/** Older letters are answered, but for a few. */
const RECENT_DAYS = 45
/** More of all letters cannot have come lately in a register of years. */
const MOST_RECENT = 0.8

/**
 * Shares `total` out over the working days up to today: Mondays are full, winter and the new tariff of July bring more, now and then
 * an outage brings several times as much. The last weeks bring more or less than that when so many shall be in work. The sum is exact.
 * @throws Error in Russian when so many in work do not come of so many letters
 */
export function arrivals({ total, years, today, calendar, seed, inWork }: Flow): Arrival[] {
  const days: IsoDate[] = []
  for (let day = addDays(today, -years * 365); day <= today; day = addDays(day, 1)) if (calendar.isWorking(day)) days.push(day)
  const counts = share(total, days.map((day) => weightOf(day, seed)))
  const even = days.map((day, at) => ({ day, count: counts[at] ?? 0 }))
  return inWork === undefined ? even : withInWork(even, { total, today, ...inWork })
}

function withInWork(even: readonly Arrival[], { total, today, wanted, stillOpen }: { total: number; today: IsoDate; wanted: number; stillOpen: (day: IsoDate) => number }): Arrival[] {
  const recent = even.filter(({ day }) => daysBetween(day, today) <= RECENT_DAYS)
  const natural = sumOf(recent.map(({ day, count }) => count * stillOpen(day)))
  const lately = Math.round(sumOf(recent.map(({ count }) => count)) * (natural === 0 ? 1 : wanted / natural))
  if (lately > total * MOST_RECENT) throw new Error(`Из ${total} писем не может быть сразу ${wanted} в работе. Возьмите размер побольше или меньше писем в работе (--open).`)
  const [before, after] = [share(total - lately, even.map((one) => (recent.includes(one) ? 0 : one.count))), share(lately, even.map((one) => (recent.includes(one) ? one.count : 0)))]
  return even.map(({ day }, at) => ({ day, count: (before[at] ?? 0) + (after[at] ?? 0) }))
}

function weightOf(day: IsoDate, seed: number): number {
  const dice = diceOf(seed, 1, daysBetween('2000-01-01', day))
  const month = Number(day.slice(5, 7))
  const season = month <= 2 || month === 11 || month === 12 ? 130 : month === 7 ? 125 : month === 8 || month === 5 ? 80 : 100
  const monday = weekday(day) === 1 ? 150 : 100
  return season * monday * dice.whole(70, 130) * (dice.chance(0.02) ? dice.whole(3, 7) : 1)
}

/** Whole shares by weight whose sum is the total: what is left over goes to where the fractions have grown to one. */
function share(total: number, weights: readonly number[]): number[] {
  const sum = sumOf(weights)
  if (sum === 0) return weights.map(() => 0)
  let given = 0
  let passed = 0
  return weights.map((weight) => {
    passed += weight
    const count = Math.round((total * passed) / sum) - given
    given += count
    return count
  })
}

const sumOf = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
