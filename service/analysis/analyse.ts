import type { AnalysisGroup, AnalysisInput, AnalysisView } from '../../contract/analysis.ts'
import { countTalks } from '../../db/queries/analysis.ts'
import { assertCan } from '../../domain/access.ts'
import { type Dimension, DIMENSIONS } from '../../domain/analysis/dimension.ts'
import { assertPeriod, bucketsOf, comparedPeriod, type Period, periodLabel, type Step } from '../../domain/analysis/period.ts'
import { emptyTally, groupFigures, inTimeShare, type Tally } from '../../domain/analysis/tally.ts'
import { GROUNDS, JUSTIFICATIONS } from '../../domain/appeal.ts'
import { daysBetween } from '../../domain/calendar-date.ts'
import { ORAL_KINDS, ORAL_OUTCOMES } from '../../domain/oral/record.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { partOf, receivedIn } from './caseSets.ts'
import { type Cohort, countCohort, EVERYTHING, RECEIVED } from './cohort.ts'
import { figureSets, figureValues } from './figures.ts'
import { countFlow } from './flow.ts'
import { type Names, nameOf, readNames } from './names.ts'
import { spreadOf } from './spread.ts'

/** A longer period is shown by months. */
const MOST_DAYS_BY_WEEK = 100

/**
 * Figures of a period beside those of another, each with the conditions that open its cases. No personal data of applicants.
 * @throws Failure FORBIDDEN; INVALID_INPUT when the days make no period
 */
export async function analyse(service: Service, actor: Actor, { period, comparison, filter }: AnalysisInput): Promise<AnalysisView> {
  assertCan(actor, 'view_analysis')
  assertPeriod(period)
  const { read } = service.store
  const today = service.clock.today()
  const compared = comparedPeriod(period, comparison, today)
  const step: Step = daysBetween(period.from, period.to) < MOST_DAYS_BY_WEEK ? 'week' : 'month'
  const [buckets, pastBuckets] = [bucketsOf(period, step), bucketsOf(compared, step)]
  const names = await readNames(read)
  const input = { filter, unitOf: names.unitOf }
  const now = await countCohort(service, actor, { ...input, period, buckets, told: EVERYTHING })
  const before = await countCohort(service, actor, { ...input, period: compared, buckets: pastBuckets, told: RECEIVED })
  const [flow, pastFlow] = [await countFlow(service, actor, { period, filter, buckets }), await countFlow(service, actor, { period: compared, filter, buckets: pastBuckets })]
  const [oral, pastOral] = [await countTalks(read, period), await countTalks(read, compared)]
  const received = receivedIn(period, filter)
  const sum = (records: typeof oral) => records.reduce((all, { records: some }) => all + some, 0)
  return {
    period: { period, label: periodLabel(period) },
    compared: { period: compared, label: periodLabel(compared) },
    figures: figureValues({ total: now.total, flow: { ...flow, oral: sum(oral) } }, { total: before.total, flow: { ...pastFlow, oral: sum(pastOral) } }, figureSets({ period, filter, today })),
    groups: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, groupsOf(dimension, { now, before, names, period, filter })])) as AnalysisView['groups'],
    trend: {
      step,
      points: buckets.map(({ label, ...days }, place) => {
        const tally = now.trend[place] ?? emptyTally()
        return { period: days, label, received: tally.received, closed: flow.closedBy[place] ?? 0, before: before.trend[place]?.received ?? null, inTimeShare: inTimeShare(tally), behind: receivedIn(days, filter) }
      }),
    },
    justified: JUSTIFICATIONS.map((code) => ({ code, count: now.total.justified[code], before: before.total.justified[code], behind: { ...received, justified: [code] } })),
    grounds: GROUNDS.flatMap((ground) => {
      const [count, past] = [now.grounds.get(ground) ?? 0, before.grounds.get(ground) ?? 0]
      return count + past === 0 ? [] : [{ ground, count, before: past, behind: { ...received, statuses: ['closed_no_action' as const, 'closed_no_reply' as const, 'redirected' as const], grounds: [ground] } }]
    }),
    spread: spreadOf(now.total.days),
    load: { months: flow.load.months, rows: flow.load.rows.map((row) => ({ ...row, name: nameOf(names, 'executor', row.executorId === null ? null : String(row.executorId)) })) },
    oral: ORAL_KINDS.flatMap((kind) => ORAL_OUTCOMES.flatMap((outcome) => {
      const of = (records: typeof oral) => records.find((one) => one.kind === kind && one.outcome === outcome)?.records ?? 0
      return of(oral) + of(pastOral) === 0 ? [] : [{ kind, outcome, count: of(oral), before: of(pastOral) }]
    })),
  }
}

interface Grouped {
  readonly now: Cohort<Tally>
  readonly before: Cohort<{ received: number }>
  readonly names: Names
  readonly period: Period
  readonly filter: AnalysisInput['filter']
}

/** Groups that have cases in either period, the largest first. */
function groupsOf(dimension: Dimension, { now, before, names, period, filter }: Grouped): AnalysisGroup[] {
  const keys = new Set([...now.groups[dimension].keys(), ...before.groups[dimension].keys()])
  const base = receivedIn(period, filter)
  const groups = [...keys].map((key): AnalysisGroup => {
    const part = partOf(dimension, key, filter)
    return { key, name: nameOf(names, dimension, key), now: groupFigures(now.groups[dimension].get(key) ?? emptyTally()), before: before.groups[dimension].get(key)?.received ?? 0, behind: part === undefined ? null : { ...base, ...part } }
  })
  return groups.toSorted((a, b) => b.now.received - a.now.received || a.name.localeCompare(b.name, 'ru-RU'))
}
