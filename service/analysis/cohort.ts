import { setImmediate } from 'node:timers/promises'
import type { AnalysisFilter } from '../../contract/analysis.ts'
import { cohortQuery } from '../../db/queries/analysis.ts'
import { type Dimension, DIMENSIONS } from '../../domain/analysis/dimension.ts'
import { type Bucket, partsOf, type Period } from '../../domain/analysis/period.ts'
import { addCase, emptyTally, judgeOn, type JudgedCase, type Tally } from '../../domain/analysis/tally.ts'
import type { Ground } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'
import { receivedIn, upperTopics } from './caseSets.ts'

/** Cases are read so many months at a time; between two readings other people are served. */
const MONTHS_AT_ONCE = 3

/** Keys of the groups of a dimension under which a case counts: one, or each of its upper topics. */
export type KeysOf = (one: JudgedCase) => readonly (string | null)[]

export interface CohortInput {
  readonly period: Period
  readonly filter: AnalysisFilter
  /** Unit of each person, for grouping by the executor's unit. */
  readonly unitOf: ReadonlyMap<number, number>
}

/** Gives every case received in the period to `take`, once. */
export async function readCohort(service: Service, actor: Actor, { period, filter }: Omit<CohortInput, 'unitOf'>, take: (one: JudgedCase) => void): Promise<void> {
  const judge = judgeOn(service.clock.today())
  const topicsOf = remembered((codes: string | null): readonly string[] => (codes === null ? [] : codes.split(',')))
  for (const part of partsOf(period, MONTHS_AT_ONCE)) {
    const rows = await cohortQuery(service.store.read, await registerFilter(service, actor, receivedIn(part, filter))).execute()
    for (const row of rows) take(judge({ ...row, topics: topicsOf(row.topics) }))
    await setImmediate()
  }
}

/** Few sets of topics come back in tens of thousands of cases: each is looked into once. */
function remembered<K, V>(of: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const value = known.get(key) ?? of(key)
    known.set(key, value)
    return value
  }
}

/** How to find the groups of a case by each dimension. */
export function keysBy({ filter, unitOf }: Pick<CohortInput, 'filter' | 'unitOf'>): Record<Dimension, KeysOf> {
  const upper = remembered((topics: readonly string[]): readonly (string | null)[] => {
    const found = upperTopics(topics, filter.topics)
    return found.length === 0 ? [null] : found
  })
  return {
    type: ({ type }) => [type],
    channel: ({ channel }) => [channel],
    applicantKind: ({ applicantKind }) => [applicantKind],
    executor: ({ executorId }) => [executorId === null ? null : String(executorId)],
    unit: ({ executorId }) => {
      const unit = executorId === null ? undefined : unitOf.get(executorId)
      return [unit === undefined ? null : String(unit)]
    },
    topic: ({ topics }) => upper(topics),
  }
}

export type Groups = ReadonlyMap<string | null, Tally>

export interface Cohort {
  readonly total: Tally
  readonly groups: Readonly<Record<Dimension, Groups>>
  /** One a bucket. */
  readonly trend: readonly Tally[]
  readonly grounds: ReadonlyMap<Ground, number>
}

/** The cases received in a period, counted whole, by every dimension, by pieces of the period and by ground. */
export async function countCohort(service: Service, actor: Actor, { buckets, ...input }: CohortInput & { readonly buckets: readonly Bucket[] }): Promise<Cohort> {
  const keys = keysBy(input)
  const total = emptyTally()
  const groups = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, new Map<string | null, Tally>()])) as Record<Dimension, Map<string | null, Tally>>
  const trend = buckets.map(() => emptyTally())
  const place = placeIn(buckets)
  const grounds = new Map<Ground, number>()
  await readCohort(service, actor, input, (one) => {
    addCase(total, one)
    const piece = trend[place(one.registeredOn)]
    if (piece !== undefined) addCase(piece, one)
    for (const dimension of DIMENSIONS) for (const key of keys[dimension](one)) addCase(tallyOf(groups[dimension], key), one)
    if (one.ground !== null) grounds.set(one.ground, (grounds.get(one.ground) ?? 0) + 1)
  })
  return { total, groups, trend, grounds }
}

export function tallyOf<K>(tallies: Map<K, Tally>, key: K): Tally {
  const known = tallies.get(key)
  if (known !== undefined) return known
  const fresh = emptyTally()
  tallies.set(key, fresh)
  return fresh
}

/** The place of the bucket that holds a day; each day is looked for once. */
export function placeIn(buckets: readonly Bucket[]): (day: IsoDate) => number {
  const known = new Map<IsoDate, number>()
  return (day) => {
    const place = known.get(day) ?? buckets.findIndex(({ from, to }) => from <= day && day <= to)
    known.set(day, place)
    return place
  }
}
