import { CompiledQuery } from 'kysely'
import type { ReadHandle } from '../handle.ts'

interface Remembered<T> {
  readonly version: number
  readonly values: Map<string, T>
}

/** Longer ones name a choice of cases by hand; they are answered by their ids quickly and would only fill the memory. */
const LONGEST_KEY = 2_000
const MOST_VALUES = 200

/** What `store.read` sees now: SQLite's own `data_version` of the connection tells when another one, that of the writer too, has committed. */
export interface Moment {
  readonly read: ReadHandle
  readonly version: number
}

/** For `store.read` only: a transaction does not see its own writes by it. */
export async function momentOf(read: ReadHandle): Promise<Moment> {
  const { rows } = await read.getExecutor().executeQuery<{ data_version: number }>(DATA_VERSION)
  return { read, version: rows[0]?.data_version ?? 0 }
}
/** Put together once: it is asked before every page. */
const DATA_VERSION = CompiledQuery.raw('pragma data_version')

/** Makes a memory of what was read, good until anything is written. Turning the pages of a big register then counts once and searches once. */
export function memory<T>(): (moment: Moment, question: unknown, answer: () => Promise<T>) => Promise<T> {
  const memories = new WeakMap<ReadHandle, Remembered<T>>()
  return async ({ read, version }, question, answer) => {
    const key = JSON.stringify(question)
    if (key.length > LONGEST_KEY) return answer()
    const known = memories.get(read)
    const values = known?.version === version && known.values.size < MOST_VALUES ? known.values : new Map<string, T>()
    if (values !== known?.values) memories.set(read, { version, values })
    const value = values.get(key) ?? (await answer())
    values.set(key, value)
    return value
  }
}
