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
  readonly outage: number
  readonly today: IsoDate
  readonly calendar: ProductionCalendar
  readonly seed: number
}

/** Days between the mass outage and today: its letters are in the middle of their work. */
const OUTAGE_AGO = [9, 8, 7, 6, 5, 4]

/**
 * Shares `total` out over the working days up to today: Mondays are full, winter and the new tariff of July bring more, now and then
 * a day brings several times as much. The sum is exact.
 */
export function arrivals({ total, years, outage, today, calendar, seed }: Flow): Arrival[] {
  const days: IsoDate[] = []
  for (let day = addDays(today, -years * 365); day <= today; day = addDays(day, 1)) if (calendar.isWorking(day)) days.push(day)
  const lump = days.filter((day) => OUTAGE_AGO.includes(daysBetween(day, today)))
  const even = Math.round(total * (1 - (lump.length > 0 ? outage : 0)))
  const counts = share(even, days.map((day) => weightOf(day, seed)))
  const extra = share(total - even, days.map((day) => (lump.includes(day) ? 1 : 0)))
  return days.map((day, at) => ({ day, count: (counts[at] ?? 0) + (extra[at] ?? 0) }))
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
  const sum = weights.reduce((all, weight) => all + weight, 0)
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
