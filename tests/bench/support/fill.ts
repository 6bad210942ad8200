import path from 'node:path'
import Database from 'better-sqlite3'
import { GENESIS } from '../../../db/audit/chain.ts'
import { addDays, type IsoDate } from '../../../domain/calendar-date.ts'
import { inventCase } from './invent.ts'
import { rowWriter } from './rows.ts'

interface Filling {
  readonly cases: number
  readonly today: IsoDate
  readonly executors: readonly number[]
}

const YEARS = 5

/** Fills a founded store that nobody holds with cases of five years up to today, the same every time: prepared statements in one transaction. */
export function fillStore(dir: string, { cases, today, executors }: Filling): void {
  const db = new Database(path.join(dir, 'appeals.sqlite'))
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -600000')
  db.transaction(() => {
    const write = rowWriter(db)
    const perDay = cases / (YEARS * 365)
    const next = new Map<number, number>()
    let link = GENESIS
    for (let id = 1; id <= cases; id += 1) {
      const registeredOn = addDays(today, -Math.floor((cases - id) / perDay))
      const year = Number(registeredOn.slice(0, 4))
      const seq = next.get(year) ?? 1
      next.set(year, seq + 1)
      link = write(inventCase(id, { registeredOn, today, year, seq, executors }), link)
    }
    const counter = db.prepare(`insert into number_counters (journal, year, series, next) values ('appeals', ?, '', ?)`)
    for (const [year, value] of next) counter.run(year, value)
    db.prepare('insert into audit_head (id, seq, hash) values (1, ?, ?)').run(cases, link)
  })()
  db.close()
}
