import path from 'node:path'
import Database from 'better-sqlite3'
import type { CaseSet } from '../../domain/case-set.ts'
import { addDays } from '../../domain/calendar-date.ts'
import { board as ourBoard } from '../../service/control/board.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { BENCH_SIZES, openSeeded, type BenchSize } from './support/seeded.ts'
import { TODAY } from './support/store.ts'

const TURNS = 10
const WARM_UP = 3
const GOAL = 2

const within = (days: number) => ({ where: `legal_due || '' >= ? and (control_due || '' <= ? or legal_due || '' <= ?)`, parameters: [TODAY, addDays(TODAY, days), addDays(TODAY, days)] })
const status = (value: string) => ({ where: 'status = ?', parameters: [value] })

/** Each figure of the board as a person who writes SQL would count it, by the index of the cases in work. */
const FIGURES: Partial<Record<CaseSet, { readonly where: string; readonly parameters: readonly string[] }>> = {
  open: { where: '1', parameters: [] },
  overdue: { where: `legal_due || '' < ?`, parameters: [TODAY] },
  today: { where: `legal_due || '' >= ? and ? in (control_due || '', legal_due || '')`, parameters: [TODAY, TODAY] },
  days_1: within(1), days_3: within(3), days_5: within(5), days_10: within(10),
  extensions: { where: `id in (select case_id from extensions where state = 'pending')`, parameters: [] },
  unassigned: status('registered'), for_signature: status('for_signature'), returned: status('returned'), proposals: status('proposal_pending'), to_dispatch: status('signed'),
}
const GROUPS = {
  executors: `select c.executor_id as of, count(*) as open from cases c join users u on u.id = c.executor_id where c.open = 1 group by c.executor_id`,
  units: `select u.unit_id as of, count(*) as open, sum(c.legal_due < ?) as overdue from cases c left join users u on u.id = c.executor_id where c.open = 1 group by u.unit_id`,
  topics: `select t.topic_code as of, count(*) as open, sum(c.legal_due < ?) as overdue from cases c left join case_topics t on t.case_id = c.id and t.main = 1 where c.open = 1 group by t.topic_code`,
} as const

/** The board of the deputy director, figures and breakdowns with all that is in work, against one prepared query for each of them. */
export async function board(runs: number, size: BenchSize): Promise<Measured[]> {
  const office = await openSeeded(BENCH_SIZES[size])
  const deputy = office.actor('deputy_director')
  const db = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  const ours = () => ourBoard(office.service, deputy)
  const shown = await ours()
  const counts = ['open' as const, ...shown.figures.map(({ set }) => set)].map((set) => {
    const figure = FIGURES[set]
    if (figure === undefined) throw new Error(`how is ${set} counted barely?`)
    const statement = db.prepare<string[], number>(`select count(*) from cases where open = 1 and ${figure.where}`).pluck()
    return { set, count: () => statement.get(...figure.parameters) }
  })
  const groups = Object.values(GROUPS).map((sql) => db.prepare<string[], { of: unknown; open: number }>(sql))
  const bare = () => ({ figures: counts.map(({ count }) => count()), groups: groups.map((statement) => statement.all(...Array.from({ length: statement.source.split('?').length - 1 }, () => TODAY))) })
  const said = bare()
  const same = [shown.open, ...shown.figures.map(({ count }) => count)].every((count, at) => count === said.figures[at]) && sum(said.groups[2]) === shown.open
  if (!same) throw new Error(`the board and the bare SQL do not say the same: ${shown.figures.map(({ set, count }, at) => `${set} ${count} ${said.figures[at + 1]}`).join(', ')}`)
  const measured = await alternate({ name: `board: ${shown.open} in work`, goal: GOAL, size: BENCH_SIZES[size].written, ours: callsInARow(ours), limit: callsInARow(bare), turns: TURNS, warmUp: WARM_UP }, runs)
  db.close()
  await office.close()
  return [measured]
}

const sum = (rows: readonly { readonly open: number }[] | undefined): number => (rows ?? []).reduce((all, { open }) => all + open, 0)
