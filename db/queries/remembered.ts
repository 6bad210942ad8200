import { CompiledQuery } from 'kysely'
import type { ReadHandle } from '../handle.ts'

interface Remembered<T> {
  readonly version: number
  readonly values: Map<string, T>
}

/** Longer ones name a choice of cases by hand; they are answered by their ids quickly and would only fill the memory. */
const LONGEST_KEY = 2_000
const MOST_VALUES = 200

/**
 * Makes a memory of what was read, good until anything is written: SQLite's own `data_version` of the connection tells when another one, that of the
 * writer too, has committed. Turning the pages of a big register then counts once and searches once. For `store.read` only: a transaction does not
 * see its own writes by it.
 */
export function memory<T>(): (read: ReadHandle, question: unknown, answer: () => Promise<T>) => Promise<T> {
  const memories = new WeakMap<ReadHandle, Remembered<T>>()
  return async (read, question, answer) => {
    const key = JSON.stringify(question)
    if (key.length > LONGEST_KEY) return answer()
    const version = await dataVersion(read)
    const known = memories.get(read)
    const values = known?.version === version && known.values.size < MOST_VALUES ? known.values : new Map<string, T>()
    if (values !== known?.values) memories.set(read, { version, values })
    const value = values.get(key) ?? (await answer())
    values.set(key, value)
    return value
  }
}

async function dataVersion(read: ReadHandle): Promise<number> {
  const { rows } = await read.getExecutor().executeQuery<{ data_version: number }>(DATA_VERSION)
  return rows[0]?.data_version ?? 0
}
/** Put together once: it is asked before every page. */
const DATA_VERSION = CompiledQuery.raw('pragma data_version')
