import type { AnalysisFilter, FigureValue } from '../../contract/analysis.ts'
import type { CaseFilter } from '../../contract/case-filter.ts'
import { average, percentile, share } from '../../domain/analysis/arithmetic.ts'
import type { FigureCode } from '../../domain/analysis/figure.ts'
import type { Period } from '../../domain/analysis/period.ts'
import { concluded, inTimeShare, justifiedShare, type Tally } from '../../domain/analysis/tally.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { closedIn, openOn, receivedIn } from './caseSets.ts'

/** What is counted besides the cases received. */
export interface Flow {
  readonly closed: number
  readonly openAtEnd: number
  readonly oral: number
}

export interface Counted {
  readonly total: Tally
  readonly flow: Flow
}

interface Reading {
  readonly value: number | null
  /** Cases it stands on. */
  readonly base: number
}

/** Values of all figures, in the order in which they are listed; with what they were in the compared period. */
export function figureValues(now: Counted, before: Counted, sets: (code: FigureCode) => CaseFilter | null): FigureValue[] {
  const [shown, past] = [readings(now), readings(before)]
  return (Object.keys(shown) as FigureCode[]).map((code) => ({ code, ...shown[code], before: past[code].value, behind: sets(code) }))
}

function readings({ total, flow }: Counted): Record<FigureCode, Reading> {
  const { received, answered, inTime, late, overdue, repeated, extended } = total
  const count = (value: number): Reading => ({ value, base: value })
  const ofAnswered = (value: number | null): Reading => ({ value, base: answered })
  return {
    received: count(received), closed: count(flow.closed), open_at_end: count(flow.openAtEnd), answered: count(answered),
    in_time_share: { value: inTimeShare(total), base: inTime + late + overdue },
    late: count(late), overdue: count(overdue),
    average_days: ofAnswered(average(total.days)), days_50: ofAnswered(percentile(total.days, 50)), days_80: ofAnswered(percentile(total.days, 80)), days_95: ofAnswered(percentile(total.days, 95)),
    repeated_share: { value: share(repeated, received), base: received },
    justified_share: { value: justifiedShare(total), base: concluded(total) },
    redirected: count(total.redirected), without_answer: count(total.withoutAnswer),
    extended_share: { value: share(extended, received), base: received },
    extension_days: { value: share(total.extensionDays, extended), base: extended },
    oral_records: count(flow.oral),
  }
}

/** The cases behind each figure: behind a share, those that make its upper part. */
export function figureSets({ period, filter, today }: { readonly period: Period; readonly filter: AnalysisFilter; readonly today: IsoDate }): (code: FigureCode) => CaseFilter | null {
  const received = receivedIn(period, filter)
  const answered: CaseFilter = { ...received, statuses: ['dispatched'] }
  const sets: Record<FigureCode, CaseFilter | null> = {
    received, answered,
    closed: closedIn(period, filter),
    open_at_end: openOn(period.to, today, filter),
    in_time_share: { ...answered, inTime: true },
    late: { ...answered, inTime: false },
    overdue: { ...received, set: 'overdue' },
    average_days: answered, days_50: answered, days_80: answered, days_95: answered,
    repeated_share: { ...received, recurrences: ['repeated'] },
    justified_share: { ...received, justified: ['yes', 'partly'] },
    redirected: { ...received, statuses: ['redirected'] },
    without_answer: { ...received, statuses: ['closed_no_action', 'closed_no_reply'] },
    extended_share: { ...received, extended: true },
    extension_days: { ...received, extended: true },
    oral_records: null,
  }
  return (code) => sets[code]
}
