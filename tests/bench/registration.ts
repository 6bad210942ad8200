import path from 'node:path'
import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import type { Card } from '../../contract/card.ts'
import { emptyCard } from '../../service/intake/emptyCard.ts'
import { registerAppeal, type RegisterInput } from '../../service/intake/registerAppeal.ts'
import { inventCase } from './support/invent.ts'
import { alternate, callsInARow, type Measured } from './support/measure.ts'
import { openOffice, TODAY } from './support/store.ts'

const CASES = 10_000
const TURNS = 50
const WARM_UP = 3

/** A registration from the use case to the disk, against one INSERT of the same bytes in a transaction of its own; both wait for the disk. */
export async function registration(runs: number): Promise<Measured[]> {
  const office = await openOffice(CASES)
  const clerk = office.actor('clerk')
  let at = CASES
  const register = () => registerAppeal(office.service, clerk, inputOf((at += 1)))
  for (let copies = 0; copies < 100; copies += 1) await register()
  const bare = bareInsert(office.dir, CASES)
  const measured = await alternate({
    name: 'durable registration', goal: 2, size: CASES,
    ours: callsInARow(register),
    limit: callsInARow(bare.insert),
    turns: TURNS,
    warmUp: WARM_UP,
  }, runs)
  bare.close()
  await office.close()
  return [measured]
}

/** What a clerk has typed and read from the letter. */
function inputOf(id: number): RegisterInput {
  const { surname, name, patronymic, address, full_text, account_number, phone, channel, type, summary, topic } = inventCase(id, { registeredOn: TODAY, today: TODAY, year: 2026, seq: id, executors: [1] })
  const card: Card = {
    ...emptyCard(TODAY), surname, name, patronymic, address, replyAddress: address, fullText: full_text, accountNumber: account_number, phones: [phone], channel, type, summary, topics: [topic],
  }
  return { card, ruleCode: null, ruleReason: '', resolution: null, fileIds: [], deliveryId: null, requestId: randomUUID(), links: [] }
}

/** One table without an index, on the same disk with the same settings; its rows are copies of the last cards. */
function bareInsert(dir: string, cases: number): { insert: () => void; close: () => void } {
  const store = new Database(path.join(dir, 'appeals.sqlite'), { readonly: true })
  const rows = store.prepare<[number], unknown[]>('select * from cases where id > ?').raw().all(cases)
  const columns = store.prepare('select * from cases').columns().map(({ name }) => name)
  store.close()
  const db = new Database(path.join(dir, 'bare.sqlite'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`create table cards (${columns.map((name) => (name === 'id' ? 'id integer primary key' : name)).join(', ')})`)
  const statement = db.prepare(`insert into cards values (${columns.map((name) => (name === 'id' ? 'null' : '?')).join(', ')})`)
  let next = 0
  return {
    insert: () => void statement.run(...(rows[next++ % rows.length] ?? []).slice(1)),
    close: () => db.close(),
  }
}
