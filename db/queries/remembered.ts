import { sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'

interface Remembered {
  readonly version: number
  readonly totals: Map<string, number>
}

const remembered = new WeakMap<ReadHandle, Remembered>()
/** Longer ones name a choice of cases by hand; they are counted by their ids quickly and would only fill the memory. */
const LONGEST_KEY = 2_000
const MOST_TOTALS = 200

/**
 * A total that holds until anything is written: SQLite's own `data_version` of this connection tells when another one, that of the writer too,
 * has committed. Turning the pages of a big register then counts once.
 */
export async function rememberedTotal(read: ReadHandle, condition: unknown, count: () => Promise<number>): Promise<number> {
  const key = JSON.stringify(condition)
  if (key.length > LONGEST_KEY) return count()
  const version = await dataVersion(read)
  const known = remembered.get(read)
  const totals = known?.version === version && known.totals.size < MOST_TOTALS ? known.totals : new Map<string, number>()
  if (totals !== known?.totals) remembered.set(read, { version, totals })
  const total = totals.get(key) ?? (await count())
  totals.set(key, total)
  return total
}

async function dataVersion(read: ReadHandle): Promise<number> {
  const { rows } = await DATA_VERSION.execute(read)
  return rows[0]?.data_version ?? 0
}
const DATA_VERSION = sql<{ data_version: number }>`pragma data_version`
