import path from 'node:path'
import Database from 'better-sqlite3'
import type { InventedCase } from './invent.ts'
import { rowWriter } from './rows.ts'

export interface Bare {
  readonly write: () => void
  readonly close: () => void
}

/** One row in a table without an index, on the same disk with the same settings; the rows are copies of the cards registered last. */
export function bareInsert(dir: string, cases: number): Bare {
  const store = new Database(path.join(dir, 'appeals.sqlite'), { readonly: true })
  const rows = store.prepare<[number], unknown[]>('select * from cases where id > ?').raw().all(cases)
  const columns = store.prepare('select * from cases').columns().map(({ name }) => name)
  store.close()
  const db = openDurably(path.join(dir, 'bare.sqlite'))
  db.exec(`create table cards (${columns.map((name) => (name === 'id' ? 'id integer primary key' : name)).join(', ')})`)
  const statement = db.prepare(`insert into cards values (${columns.map((name) => (name === 'id' ? 'null' : '?')).join(', ')})`)
  let next = 0
  return {
    write: () => void statement.run(...(rows[next++ % rows.length] ?? []).slice(1)),
    close: () => db.close(),
  }
}

/** The rows of a registration in the very tables, by prepared statements in one transaction: nothing is checked or computed but what the rows hold. */
export function bareRows(dir: string, cards: readonly InventedCase[]): Bare {
  const db = openDurably(path.join(dir, 'appeals.sqlite'))
  db.pragma('foreign_keys = ON')
  const write = rowWriter(db)
  const counter = db.prepare<[number], number>(`update number_counters set next = next + 1 where journal = 'appeals' and year = ? returning next - 1`).pluck()
  const head = db.prepare<[], { seq: number; hash: string }>('select seq, hash from audit_head')
  const setHead = db.prepare('update audit_head set seq = ?, hash = ?')
  let next = 0
  const register = db.transaction(() => {
    const card = cards[next++ % cards.length]
    const last = head.get()
    if (card === undefined || last === undefined) throw new Error('nothing to register')
    const seq = counter.get(card.year) ?? 0
    const id = last.seq + 1
    setHead.run(id, write({ ...card, id, seq, number: `Б-${seq}/${card.year}` }, last.hash))
  })
  return { write: () => register.immediate(), close: () => db.close() }
}

function openDurably(file: string): Database.Database {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}
