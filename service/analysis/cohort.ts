import { setImmediate } from 'node:timers/promises'
import type { AnalysisFilter } from '../../contract/analysis.ts'
import { cohortQuery, extensionDaysQuery } from '../../db/queries/analysis.ts'
import { type Dimension, DIMENSIONS } from '../../domain/analysis/dimension.ts'
import { type Bucket, partsOf, type Period } from '../../domain/analysis/period.ts'
import { addCase, type AnalysedCase, emptyTally, judgeOn, type JudgedCase, type Tally } from '../../domain/analysis/tally.ts'
import type { Ground } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { registerFilter } from '../cases/registerFilter.ts'
import type { Service } from '../context.ts'
import { receivedIn, upperTopics } from './caseSets.ts'

/** Cases are read so many months at a time; between two readings other people are served. */
const MONTHS_AT_ONCE = 3

/** Keys of the groups of a dimension under which a case counts: one, or each of its upper topics. */
export type KeysOf = (of: CohortCase) => readonly (string | null)[]
type CohortCase = AnalysedCase & { readonly topics: string | null }

export interface CohortInput {
  readonly period: Period
  readonly filter: AnalysisFilter
  /** Unit of each person, for grouping by the executor's unit. */
  readonly unitOf: ReadonlyMap<number, number>
}

/** Gives every case received in the period to `take`, once. */
export async function readCohort(service: Service, actor: Actor, { period, filter }: Omit<CohortInput, 'unitOf'>, take: (one: JudgedCase<CohortCase>) => void): Promise<void> {
  const judge = judgeOn(service.clock.today())
  const extensions = new Map((await extensionDaysQuery(service.store.read).execute()).map(({ caseId, days }) => [caseId, days]))
  for (const part of partsOf(period, MONTHS_AT_ONCE)) {
    const rows = await cohortQuery(service.store.read, await registerFilter(service, actor, receivedIn(part, filter))).execute()
    for (const row of rows) take(judge(row, extensions.get(row.id) ?? null))
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
  const upper = remembered((topics: string | null): readonly (string | null)[] => {
    const found = upperTopics(topics?.split(',') ?? [], filter.topics)
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

export interface Cohort<T> {
  readonly total: Tally
  readonly groups: Readonly<Record<Dimension, ReadonlyMap<string | null, T>>>
  /** One a bucket. */
  readonly trend: readonly T[]
  readonly grounds: ReadonlyMap<Ground, number>
}

/** What is told of every group and every piece of a period. */
interface Telling<T> {
  readonly none: () => T
  readonly add: (counted: T, one: JudgedCase) => void
}
export const EVERYTHING: Telling<Tally> = { none: emptyTally, add: addCase }
/** Of a period that another is compared with the groups show this alone. */
export const RECEIVED: Telling<{ received: number }> = { none: () => ({ received: 0 }), add: (counted) => { counted.received += 1 } }

type CountInput<T> = CohortInput & { readonly buckets: readonly Bucket[]; readonly told: Telling<T> }

/** The cases received in a period, counted whole, by every dimension, by pieces of the period and by ground. */
export async function countCohort<T>(service: Service, actor: Actor, { buckets, told, ...input }: CountInput<T>): Promise<Cohort<T>> {
  const keys = keysBy(input)
  const total = emptyTally()
  const groups = Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, new Map<string | null, T>()])) as Record<Dimension, Map<string | null, T>>
  const trend = buckets.map(told.none)
  const place = placeIn(buckets)
  const grounds = new Map<Ground, number>()
  await readCohort(service, actor, input, (one) => {
    addCase(total, one)
    const piece = trend[place(one.of.registeredOn)]
    if (piece !== undefined) told.add(piece, one)
    for (const dimension of DIMENSIONS) for (const key of keys[dimension](one.of)) told.add(groupOf(groups[dimension], key, told.none), one)
    const { ground } = one.of
    if (ground !== null) grounds.set(ground, (grounds.get(ground) ?? 0) + 1)
  })
  return { total, groups, trend, grounds }
}

export function groupOf<K, T>(groups: Map<K, T>, key: K, none: () => T): T {
  const known = groups.get(key)
  if (known !== undefined) return known
  const fresh = none()
  groups.set(key, fresh)
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
