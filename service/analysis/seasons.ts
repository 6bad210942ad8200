import type { AnalysisFilter } from '../../contract/analysis.ts'
import { arrivalsQuery } from '../../db/queries/analysis.ts'
import { assertCan } from '../../domain/access.ts'
import { assertPeriod } from '../../domain/analysis/period.ts'
import { type IsoDate, yearOf } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'
import { receivedIn } from './caseSets.ts'

const YEARS = 5

interface Season {
  year: number
  /** January to December; null for a month that has not begun. */
  months: (number | null)[]
}

/**
 * Received by month, year under year, for the years up to a day that have any; the latest first.
 * @throws Failure FORBIDDEN; INVALID_INPUT for a day that does not exist
 */
export async function seasons(service: Service, actor: Actor, { until, filter }: { readonly until: IsoDate; readonly filter: AnalysisFilter }): Promise<Season[]> {
  assertCan(actor, 'view_analysis')
  const period = { from: `${yearOf(until) - YEARS + 1}-01-01`, to: `${yearOf(until)}-12-31` }
  assertPeriod(period)
  const today = service.clock.today()
  const days = await arrivalsQuery(service.store.read, await registerFilter(service, actor, receivedIn(period, filter))).execute()
  const months = new Map<string, number>()
  for (const { registeredOn, cases } of days) months.set(registeredOn.slice(0, 7), (months.get(registeredOn.slice(0, 7)) ?? 0) + cases)
  const years = [...new Set(days.map(({ registeredOn }) => yearOf(registeredOn)))].toSorted((a, b) => b - a)
  return years.map((year) => ({
    year,
    months: Array.from({ length: 12 }, (_, month) => {
      const name = `${year}-${String(month + 1).padStart(2, '0')}`
      return name > today.slice(0, 7) ? null : (months.get(name) ?? 0)
    }),
  }))
}
