import path from 'node:path'
import Database from 'better-sqlite3'
import { matchExpression } from '../../db/search/match.ts'
import type { CaseFilter } from '../../contract/cases.ts'
import { addDays } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { listCases } from '../../service/cases/listCases.ts'
import type { Service } from '../../service/context.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { BENCH_SIZES, openSeeded, type BenchSize } from './support/seeded.ts'
import { TODAY } from './support/store.ts'

const PAGE = 50
const TURNS = 40
const WARM_UP = 6

/** One page as a person opens it, and the SQL by hand that gives the same rows; `total` counts them all. */
export interface Page {
  readonly name: string
  readonly filter: CaseFilter
  readonly sort: 'registeredOn' | 'controlDue' | 'relevance'
  readonly descending: boolean
  readonly ids: string
  readonly total: string
  readonly parameters: readonly unknown[]
}

const COLUMNS = `c.id, c.number, c.status, c.registered_on, c.channel, c.type, c.urgent, c.anonymous, c.collective_count, c.surname, c.name, c.patronymic, c.organisation,
  c.about_user_id, c.summary, c.legal_due, c.control_due, c.closed_on, c.version, c.executor_id, u.surname as executor_surname, u.name as executor_name,
  u.patronymic as executor_patronymic, u.unit_id as executor_unit_id, t.name as topic_name`

/** The filters of an ordinary day. */
export const pages = (executorId: number, words: string): Page[] => [
  { name: 'newest', filter: {}, sort: 'registeredOn', descending: true, ids: 'select id from cases order by registered_on desc, id desc limit 50', total: 'select count(*) from cases', parameters: [] },
  {
    name: 'four statuses', filter: { statuses: ['assigned', 'in_work', 'for_signature', 'returned'] }, sort: 'registeredOn', descending: true,
    ids: `select id from cases where open = 1 and status in ('assigned', 'in_work', 'for_signature', 'returned') order by registered_on || '' desc, id desc limit 50`,
    total: `select count(*) from cases where open = 1 and status in ('assigned', 'in_work', 'for_signature', 'returned')`, parameters: [],
  },
  {
    name: 'one executor', filter: { executorIds: [executorId] }, sort: 'registeredOn', descending: true, ids: 'select id from cases where executor_id = ? order by registered_on desc, id desc limit 50',
    total: 'select count(*) from cases where executor_id = ?', parameters: [executorId],
  },
  {
    name: 'overdue by control date', filter: { set: 'overdue' }, sort: 'controlDue', descending: false,
    ids: `select id from cases where open = 1 and legal_due || '' < ? order by control_due || '', id limit 50`, total: `select count(*) from cases where open = 1 and legal_due || '' < ?`, parameters: [TODAY],
  },
  {
    name: 'words', filter: { query: words }, sort: 'registeredOn', descending: true, ids: 'select rowid as id from case_search where case_search match ? order by rowid desc limit 50',
    total: 'select count(*) from case_search where case_search match ?', parameters: [matchExpression(words)],
  },
]
/** Words of many letters, and of more than a page of them in the smallest store. */
export const WORDS = 'показания прибора'

/** A page of 50 rows by the use case, its total told too, against the prepared statement that returns the rows alone; and a filter that nobody asked for before. */
export async function journal(runs: number, size: BenchSize): Promise<Measured[]> {
  const office = await openSeeded(BENCH_SIZES[size])
  const clerk = office.actor('clerk')
  const db = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  db.pragma('temp_store = MEMORY')
  const measured: Measured[] = []
  const against = async (name: string, ours: () => unknown, bare: () => unknown) =>
    measured.push(await alternate({ name: `journal page: ${name}`, goal: 2, size: BENCH_SIZES[size].written, ours: callsInARow(ours), limit: callsInARow(bare), turns: TURNS, warmUp: WARM_UP }, runs))
  for (const page of pages(office.actor('specialist').userId, WORDS)) {
    const ours = () => pageOf(office.service, clerk, page)
    const { rows, total } = bareQuery(db, page)
    assertSame(page.name, await ours(), { rows: rows(), total: total() })
    await against(page.name, ours, rows)
  }
  await against('of a period never asked for before, with its total', ...neverAskedBefore(office.service, clerk, db))
  db.close()
  await office.close()
  return measured
}

/** The first page of the filter, as the screen asks for it. */
export const pageOf = (service: Service, actor: Actor, { filter, sort, descending }: Page, limit = PAGE) => listCases(service, actor, { filter, sort, descending, limit, offset: 0 })

/** Every call has a day of its own in the past: its total is counted, by both. */
function neverAskedBefore(service: Service, actor: Actor, db: Database.Database): [ours: () => unknown, bare: () => unknown] {
  let asked = 0
  const next = () => addDays(TODAY, -(asked++ % LONG_AGO))
  const period = (day: string): Page => ({
    name: 'period', filter: { registeredTo: day }, sort: 'registeredOn', descending: true, ids: 'select id from cases where registered_on <= ? order by registered_on desc, id desc limit 50',
    total: 'select count(*) from cases where registered_on <= ?', parameters: [],
  })
  const { rows, total } = bareQuery(db, period(TODAY))
  return [
    () => pageOf(service, actor, period(next())),
    () => {
      const day = next()
      return [rows(day), total(day)]
    },
  ]
}
const LONG_AGO = 3_000

const ORDERS = { registeredOn: 'c.registered_on', controlDue: 'c.control_due', relevance: 'p.place' } as const

interface Answer {
  readonly rows: readonly { readonly id: number }[]
  readonly total: number
}

export function bareQuery(db: Database.Database, { ids, total, parameters, sort, descending }: Page) {
  const direction = descending && sort !== 'relevance' ? 'desc' : 'asc'
  const rows = db.prepare<unknown[], { id: number }>(`select ${COLUMNS} from (${ids}) p cross join cases c on c.id = p.id left join users u on u.id = c.executor_id
    left join case_topics ct on ct.case_id = c.id and ct.main = 1 left join topics t on t.code = ct.topic_code order by ${ORDERS[sort]} ${direction}, c.id ${sort === 'relevance' ? 'desc' : direction}`)
  const count = db.prepare<unknown[], number>(total).pluck()
  return { rows: (...more: unknown[]) => rows.all(...parameters, ...more), total: (...more: unknown[]) => count.get(...parameters, ...more) ?? 0 }
}

export function assertSame(name: string, ours: Answer, bare: Answer): void {
  const same = ours.total === bare.total && ours.rows.length === bare.rows.length && ours.rows.every(({ id }, at) => id === bare.rows[at]?.id)
  if (!same || ours.total === 0) throw new Error(`${name}: the program and the bare SQL do not answer the same, ${ours.total} and ${bare.total} in all`)
}
