import path from 'node:path'
import Database from 'better-sqlite3'
import { matchExpression } from '../../db/search/match.ts'
import { assertSame, bareQuery, pageOf, type Page } from './journal.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { BENCH_SIZES, openSeeded, type BenchSize } from './support/seeded.ts'

const TURNS = 20
const WARM_UP = 4
const GOAL = 1.5

/** Words in many letters, words in some, a phrase, a word left out. */
const QUERIES = ['показания прибора', 'холодильник лампы', '«прошу учесть оплату»', 'перерасчёт -справку'] as const
/** Columns of the index as the program weighs them; the newest twenty thousand only. */
const RANKED = 'bm25(case_search, 8.0, 1.0, 2.0)'
const WEIGHED = 20_000

/** A page of what words find, with its total, against FTS5 asked by prepared statements for the same page and the same cards: the newest and the most fitting. */
export async function search(runs: number, size: BenchSize): Promise<Measured[]> {
  const office = await openSeeded(BENCH_SIZES[size])
  const clerk = office.actor('clerk')
  const db = new Database(path.join(office.dir, 'appeals.sqlite'), { readonly: true })
  db.pragma('temp_store = MEMORY')
  const measured: Measured[] = []
  for (const query of QUERIES) {
    const parameters = [matchExpression(query)]
    const from = db.prepare<unknown[], number>(`select rowid from case_search where case_search match ? order by rowid desc limit 1 offset ${WEIGHED - 1}`).pluck().get(...parameters) ?? 0
    const total = 'select count(*) from case_search where case_search match ?'
    const newest: Page = { name: `newest, ${query}`, filter: { query }, sort: 'registeredOn', descending: true, ids: 'select rowid as id from case_search where case_search match ? order by rowid desc limit 50', total, parameters }
    const ranked: Page = { ...newest, name: `most fitting, ${query}`, sort: 'relevance', ids: `select rowid as id, ${RANKED} as place from case_search where case_search match ? and rowid >= ${from} order by place, rowid desc limit 50` }
    for (const page of [newest, ranked]) {
      const ours = () => pageOf(office.service, clerk, page)
      const bare = bareQuery(db, page)
      assertSame(page.name, await ours(), { rows: bare.rows(), total: bare.total() })
      measured.push(await alternate({ name: `search: ${page.name}`, goal: GOAL, size: BENCH_SIZES[size].written, ours: callsInARow(ours), limit: callsInARow(bare.rows), turns: page === newest ? TURNS : 2, warmUp: WARM_UP }, runs))
    }
  }
  db.close()
  await office.close()
  return measured
}
