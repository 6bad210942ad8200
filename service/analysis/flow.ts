import type { AnalysisFilter, AnalysisView } from '../../contract/analysis.ts'
import { byExecutorQuery, closedLaterQuery, closedQuery } from '../../db/queries/analysis.ts'
import { type Bucket, bucketsOf, type Period } from '../../domain/analysis/period.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'
import { closedIn, openOn, openOnInParts, partOf } from './caseSets.ts'
import { placeIn } from './cohort.ts'

type LoadRow = Omit<AnalysisView['load']['rows'][number], 'name'>

interface FlowInput {
  readonly period: Period
  readonly filter: AnalysisFilter
  readonly buckets: readonly Bucket[]
}

/** What left the desk in the period and what lay on it at its end, by executor. */
export async function countFlow(service: Service, actor: Actor, { period, filter, buckets }: FlowInput) {
  const { read } = service.store
  const today = service.clock.today()
  const closedCases = await closedQuery(read, await registerFilter(service, actor, closedIn(period, filter))).execute()
  const [still, later] = openOnInParts(period.to, today, filter)
  const openCases = [
    ...(still === undefined ? [] : await byExecutorQuery(read, await registerFilter(service, actor, still)).execute()),
    ...(later === undefined ? [] : await closedLaterQuery(read, await registerFilter(service, actor, later)).execute()),
  ]
  const months = bucketsOf(period, 'month')
  const [inMonth, inBucket] = [placeIn(months), placeIn(buckets)]
  const closedBy = buckets.map(() => 0)
  const rows = new Map<number | null, { open: number; closed: number[] }>()
  const rowOf = (executorId: number | null) => {
    const row = rows.get(executorId) ?? { open: 0, closed: months.map(() => 0) }
    rows.set(executorId, row)
    return row
  }
  for (const { executorId, cases } of openCases) rowOf(executorId).open += cases
  for (const { closedOn, executorId, cases } of closedCases) {
    if (closedOn === null) continue
    add(rowOf(executorId).closed, inMonth(closedOn), cases)
    add(closedBy, inBucket(closedOn), cases)
  }
  return {
    closed: sum(closedBy), openAtEnd: openCases.reduce((all, { cases }) => all + cases, 0), closedBy,
    load: { months: months.map(({ label }) => label), rows: [...rows].map(([executorId, row]) => loadRow(executorId, row, { period, filter, today })).toSorted((a, b) => b.open - a.open || b.closedTotal - a.closedTotal) },
  }
}

function loadRow(executorId: number | null, { open, closed }: { open: number; closed: number[] }, { period, filter, today }: Omit<FlowInput, 'buckets'> & { readonly today: IsoDate }): LoadRow {
  const part = partOf('executor', executorId === null ? null : String(executorId), filter)
  return { executorId, open, closed, closedTotal: sum(closed), openBehind: { ...openOn(period.to, today, filter), ...part }, closedBehind: { ...closedIn(period, filter), ...part } }
}

function add(counts: number[], place: number, cases: number): void {
  counts[place] = (counts[place] ?? 0) + cases
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
