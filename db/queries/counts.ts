import type { ReadHandle } from '../handle.ts'
import type { JournalFilter } from './journal-filter.ts'
import { countQuery } from './journal-statements.ts'

/** A set to count; `query` is left to the journal. */
export type CountedSet = Omit<JournalFilter, 'query'>

/**
 * How many cases each named set holds, by one statement and by the same conditions as the journal: a figure and the list
 * that it opens cannot disagree.
 *
 * `const { overdue, mine } = await countSets(store.read, { overdue: { overdueOn: today }, mine: { executorId, open: true } })`
 */
export async function countSets<K extends string>(read: ReadHandle, sets: Readonly<Record<K, CountedSet>>): Promise<Record<K, number>> {
  const names = Object.keys(sets) as K[]
  if (names.length === 0) return {} as Record<K, number>
  return countSetsQuery(read, sets, names).executeTakeFirstOrThrow()
}

export function countSetsQuery<K extends string>(read: ReadHandle, sets: Readonly<Record<K, CountedSet>>, names: readonly K[]) {
  return read
    .selectNoFrom(names.map((name) => countQuery(read, sets[name], undefined).$asScalar().as(name)))
    .$castTo<Record<K, number>>()
}
