import path from 'node:path'
import Database from 'better-sqlite3'
import { yearOf, type IsoDate } from '../../domain/calendar-date.ts'
import type { OralKind } from '../../domain/oral/record.ts'
import { arrivals } from './arrivals.ts'
import { chainOf } from './chain.ts'
import { diceOf } from './dice.ts'
import { inBulk } from './bulk.ts'
import { inserter } from './insert.ts'
import { stillOpen } from './life.ts'
import type { Office } from './office.ts'
import type { Size } from './sizes.ts'
import { statementsOf, writeCase, type Filling } from './writeCase.ts'
import { TALK_KINDS, writeTalk } from './writeTalk.ts'

interface Work {
  readonly office: Office
  readonly size: Size
  readonly today: IsoDate
  readonly seed: number
  readonly onProgress: (done: number, of: number) => void
}

/** Share of letters whose author has written before (DOMAIN §3, «repeated»). */
const REPEATS = 0.06

/** Fills a founded store that nobody holds, day by day in one transaction: all of it or nothing. The same seed gives the same rows. */
export function fill(dir: string, { office, size, today, seed, onProgress }: Work): void {
  const db = new Database(path.join(dir, 'appeals.sqlite'))
  try {
    const filling = { insert: inserter(db), statements: statementsOf(db), chain: chainOf(db, office.link), office, today, seed }
    inBulk(db, () => fillAll(db, filling, { size, onProgress }))
  } finally {
    db.close()
  }
}

function fillAll(db: Database.Database, filling: Filling, { size, onProgress }: Pick<Work, 'size' | 'onProgress'>): void {
  const { chain, office, today, seed } = filling
  const flow = { years: size.years, today, calendar: office.calendar }
  const inWork = size.open === undefined ? undefined : { wanted: size.open, stillOpen: (day: IsoDate) => stillOpen(day, { today, calendar: office.calendar, seed }) }
  const written = arrivals({ ...flow, total: size.written, seed, inWork })
  const oral = arrivals({ ...flow, total: size.oral, seed: seed + 1 })
  const [caseIds, talkIds, counters] = [idsAfter(db, 'cases'), idsAfter(db, 'oral_records'), countersOf(db)]
  const recent: { id: number; account: number }[] = []
  let done = 0
  written.forEach(({ day, count }, at) => {
    const talks = oral[at]?.count ?? 0
    for (let one = 0; one < count; one += 1) {
      const id = caseIds()
      const dice = diceOf(seed, 8, id)
      const repeats = recent.length > 0 && dice.chance(REPEATS) ? dice.pick(recent) : null
      const account = writeCase(filling, { id, seq: counters.next('appeals', day), day, time: timeOf(one, count), repeats })
      if (recent.length < 5_000) recent.push({ id, account })
      else recent[id % 5_000] = { id, account }
    }
    for (let one = 0; one < talks; one += 1) {
      const id = talkIds()
      const kind: OralKind = diceOf(seed, 9, id).weighted(TALK_KINDS)
      writeTalk(filling, { id, kind, seq: counters.next(kind === 'call' ? 'calls' : kind === 'reception' ? 'receptions' : 'book', day), day, time: timeOf(one, talks) })
    }
    chain.close(day)
    done += count + talks
    onProgress(done, size.written + size.oral)
  })
  chain.finish()
  counters.store()
}

/** The working day from nine to half past five, shared out evenly. */
function timeOf(at: number, of: number): string {
  const minute = 9 * 60 + Math.floor((at * 510) / Math.max(of, 1))
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function idsAfter(db: Database.Database, table: 'cases' | 'oral_records'): () => number {
  let last = Number(db.prepare(`select coalesce(max(id), 0) from ${table}`).pluck().get())
  return () => (last += 1)
}

/** Numbers go on from those the training cases have taken. */
function countersOf(db: Database.Database) {
  const next = new Map<string, number>()
  const key = (journal: string, year: number) => `${journal}/${year}`
  for (const row of db.prepare<[], { journal: string; year: number; next: number }>(`select journal, year, next from number_counters where series = ''`).iterate()) next.set(key(row.journal, row.year), row.next)
  return {
    next(journal: string, day: IsoDate): number {
      const at = key(journal, yearOf(day))
      const seq = next.get(at) ?? 1
      next.set(at, seq + 1)
      return seq
    },
    store() {
      const put = db.prepare(`insert into number_counters (journal, year, series, next) values (?, ?, '', ?) on conflict (journal, year, series) do update set next = excluded.next`)
      for (const [at, value] of next) {
        const [journal, year] = at.split('/')
        put.run(journal, Number(year), value)
      }
    },
  }
}
