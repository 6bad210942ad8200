import path from 'node:path'
import Database from 'better-sqlite3'
import { analyse } from '../../service/analysis/analyse.ts'
import { alternate, type Measured, type Turn } from './support/measure.ts'
import { BENCH_SIZES, openSeeded, type BenchSize } from './support/seeded.ts'

const YEAR = { from: '2025-01-01', to: '2025-12-31' }
const BEFORE = { from: '2024-01-01', to: '2024-12-31' }
const TURNS = 2
const WARM_UP = 2

/** The same columns of the same cases, as one who writes SQL would read them once. */
const PASS = `select registered_on, status, type, channel, applicant_kind, executor_id, recurrence, legal_due, dispatched_on, justified,
    (select group_concat(topic_code) from case_topics where case_id = c.id) as topics,
    (select sum(days) from extensions where case_id = c.id and state = 'accepted') as extension_days,
    case when status in ('closed_no_action', 'closed_no_reply', 'redirected') then (select max(ground) from proposals where case_id = c.id and state = 'accepted') end as ground
  from cases c indexed by cases_facets where registered_on >= ? and registered_on <= ? and status <> 'annulled'`

/** All figures of a year beside those of the year before, against one bare pass over the cases of both. */
export async function analysis(runs: number, size: BenchSize): Promise<Measured[]> {
  const office = await openSeeded(BENCH_SIZES[size])
  const db = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  const pass = db.prepare<[string, string]>(PASS)
  const bare = () => [YEAR, BEFORE].map(({ from, to }) => pass.all(from, to).length)
  const ours = () => analyse(office.service, office.actor('deputy_director'), { period: YEAR, comparison: 'previous', filter: {} })
  const [received] = (await ours()).figures
  const [now, before] = bare()
  if (received?.value !== now || received?.before !== before || now === 0) throw new Error(`the analysis and the bare pass do not say the same: ${received?.value} and ${now}`)
  const measured = await alternate({ name: `analysis of a year: ${now} cases`, goal: 2, size: BENCH_SIZES[size].written, ours: timed(ours), limit: timed(bare), turns: TURNS, warmUp: WARM_UP }, runs)
  db.close()
  await office.close()
  return [measured]
}

const timed = (call: () => unknown): Turn => async () => {
  const started = performance.now()
  await call()
  return performance.now() - started
}
