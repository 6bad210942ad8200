import path from 'node:path'
import Database from 'better-sqlite3'
import { matchExpression } from '../../db/search/match.ts'
import type { CaseFilter } from '../../contract/cases.ts'
import { listCases } from '../../service/cases/listCases.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { openOffice, TODAY } from './support/store.ts'

const CASES = 100_000
const PAGE = 50
const TURNS = 40
const WARM_UP = 6

/** One page as a person opens it, and the SQL by hand that gives the same rows and the same total. */
interface Page {
  readonly name: string
  readonly filter: CaseFilter
  readonly sort: 'registeredOn' | 'controlDue'
  readonly descending: boolean
  readonly ids: string
  readonly total: string
  readonly parameters: readonly unknown[]
}

const COLUMNS = `c.id, c.number, c.status, c.registered_on, c.channel, c.type, c.urgent, c.anonymous, c.collective_count, c.surname, c.name, c.patronymic, c.organisation,
  c.about_user_id, c.summary, c.legal_due, c.control_due, c.closed_on, c.version, c.executor_id, u.surname as executor_surname, u.name as executor_name,
  u.patronymic as executor_patronymic, u.unit_id as executor_unit_id, t.name as topic_name`

const pages = (executorId: number, words: string): Page[] => [
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

/** A page of 50 rows with its total by the use case, against prepared SQL on a connection of its own. */
export async function journal(runs: number): Promise<Measured[]> {
  const office = await openOffice(CASES)
  const clerk = office.actor('clerk')
  const db = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  db.pragma('temp_store = MEMORY')
  const measured: Measured[] = []
  for (const page of pages(office.actor('specialist').userId, 'перерасчёт задолженности')) {
    const ours = () => listCases(office.service, clerk, { filter: page.filter, sort: page.sort, descending: page.descending, limit: PAGE, offset: 0 })
    const bare = bareQuery(db, page)
    assertSame(page.name, await ours(), bare())
    measured.push(await alternate({
      name: `journal page: ${page.name}`, goal: 2, size: CASES,
      ours: callsInARow(ours),
      limit: callsInARow(bare),
      turns: TURNS,
    warmUp: WARM_UP,
    }, runs))
  }
  db.close()
  await office.close()
  return measured
}

interface Answer {
  readonly rows: readonly { readonly id: number }[]
  readonly total: number
}

function bareQuery(db: Database.Database, { ids, total, parameters, sort, descending }: Page): () => Answer {
  const direction = descending ? 'desc' : 'asc'
  const order = sort === 'registeredOn' ? 'c.registered_on' : 'c.control_due'
  const rows = db.prepare<unknown[], { id: number }>(`select ${COLUMNS} from (${ids}) p cross join cases c on c.id = p.id left join users u on u.id = c.executor_id
    left join case_topics ct on ct.case_id = c.id and ct.main = 1 left join topics t on t.code = ct.topic_code order by ${order} ${direction}, c.id ${direction}`)
  const count = db.prepare<unknown[], number>(total).pluck()
  return () => ({ rows: rows.all(...parameters), total: count.get(...parameters) ?? 0 })
}

function assertSame(name: string, ours: Answer, bare: Answer): void {
  const same = ours.total === bare.total && ours.rows.length === bare.rows.length && ours.rows.every(({ id }, at) => id === bare.rows[at]?.id)
  if (!same || ours.total === 0) throw new Error(`${name}: the program and the bare SQL do not answer the same, ${ours.total} and ${bare.total} in all`)
}
