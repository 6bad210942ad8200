import path from 'node:path'
import Database from 'better-sqlite3'
import { GENESIS, linkHash } from '../../../db/audit/chain.ts'
import { caseKeys } from '../../../db/keys.ts'
import { toJson } from '../../../db/schema/json.ts'
import { stemmedText } from '../../../db/search/words.ts'
import { accountKey, phoneKey } from '../../../db/text.ts'
import { addDays, type IsoDate } from '../../../domain/calendar-date.ts'
import { inventCase, type InventedCase } from './invent.ts'

interface Filling {
  readonly cases: number
  readonly today: IsoDate
  readonly executors: readonly number[]
}

const YEARS = 5
const CARD = [
  'id', 'number', 'seq', 'year', 'number_sort', 'applicant_sort', 'status', 'registered_on', 'registered_at', 'registrar_id', 'received_on', 'channel', 'form', 'type',
  'applicant_kind', 'surname', 'name', 'patronymic', 'organisation', 'address', 'phones', 'account_number', 'reply_channel', 'reply_address', 'executor_id', 'rule_code',
  'legal_due', 'control_due', 'dispatched_on', 'closed_on', 'updated_at', 'updated_by', 'summary', 'deadline_json', 'full_text',
] as const

/** Fills a founded store that nobody holds with cases of five years up to today, the same every time: prepared statements in one transaction. */
export function fillStore(dir: string, { cases, today, executors }: Filling): void {
  const db = new Database(path.join(dir, 'appeals.sqlite'))
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -600000')
  const insert = (table: string, columns: readonly string[]) => db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
  db.transaction(() => {
    const statements = {
      card: insert('cases', CARD),
      number: insert('numbers', ['journal', 'year', 'series', 'seq', 'text', 'case_id', 'issued_at']),
      topic: insert('case_topics', ['case_id', 'topic_code', 'main']),
      contact: insert('case_contacts', ['case_id', 'kind', 'value']),
      words: insert('case_search', ['rowid', 'card', 'letter', 'reply']),
      audit: insert('audit', ['seq', 'at', 'actor_id', 'actor_name', 'action', 'entity', 'entity_id', 'case_id', 'before_json', 'after_json', 'note', 'prev_hash', 'hash']),
    }
    const perDay = cases / (YEARS * 365)
    const next = new Map<number, number>()
    let link = GENESIS
    for (let id = 1; id <= cases; id += 1) {
      const registeredOn = addDays(today, -Math.floor((cases - id) / perDay))
      const year = Number(registeredOn.slice(0, 4))
      const seq = next.get(year) ?? 1
      next.set(year, seq + 1)
      link = insertOne(statements, inventCase(id, { registeredOn, today, year, seq, executors }), link)
    }
    const counter = insert('number_counters', ['journal', 'year', 'series', 'next'])
    for (const [year, value] of next) counter.run('appeals', year, '', value)
    insert('audit_head', ['id', 'seq', 'hash']).run(1, cases, link)
  })()
  db.close()
}

type Statements = Record<'card' | 'number' | 'topic' | 'contact' | 'words' | 'audit', Database.Statement>

/** The rows of one case, as a registration leaves them; returns the last link of the audit. */
function insertOne(statements: Statements, one: InventedCase, link: string): string {
  const { id, topic, registrar_id, ...facts } = one
  const at = `${one.registered_on}T07:14:00.000Z`
  const row: Partial<Record<string, unknown>> = {
    ...facts, ...caseKeys({ ...one, series: '' }), id, registrar_id, registered_at: at, updated_at: at, updated_by: registrar_id, phones: toJson([one.phone]),
  }
  statements.card.run(...CARD.map((column) => row[column] ?? null))
  statements.number.run('appeals', one.year, '', one.seq, one.number, id, at)
  statements.topic.run(id, topic, 1)
  statements.contact.run(id, 'phone', phoneKey(one.phone))
  statements.contact.run(id, 'account', accountKey(one.account_number))
  statements.words.run(id, stemmedText(one.number, one.surname, one.name, one.patronymic, one.organisation, one.address, one.summary, one.account_number), stemmedText(one.full_text), '')
  const record = {
    seq: id, at, actor_id: registrar_id, actor_name: 'Ковалёва Нина Аркадьевна', action: 'case.registered', entity: 'case', entity_id: String(id), case_id: id,
    before_json: null, after_json: toJson<unknown>({ number: one.number, type: one.type, registered_on: one.registered_on }), note: null, prev_hash: link,
  }
  const hash = linkHash(record)
  statements.audit.run(...Object.values(record), hash)
  return hash
}
