import type { Database } from 'better-sqlite3'
import { linkHash } from '../../../db/audit/chain.ts'
import { caseKeys, surnameRow } from '../../../db/keys.ts'
import { toJson } from '../../../db/schema/json.ts'
import { stemmedText } from '../../../db/search/words.ts'
import { accountKey, phoneKey } from '../../../db/text.ts'
import type { InventedCase } from './invent.ts'

const CARD = [
  'id', 'number', 'seq', 'year', 'number_sort', 'applicant_sort', 'status', 'registered_on', 'registered_at', 'registrar_id', 'received_on', 'channel', 'form', 'type',
  'applicant_kind', 'surname', 'name', 'patronymic', 'organisation', 'address', 'phones', 'account_number', 'reply_channel', 'reply_address', 'executor_id', 'rule_code',
  'legal_due', 'control_due', 'dispatched_on', 'closed_on', 'updated_at', 'updated_by', 'summary', 'deadline_json', 'full_text',
] as const

/**
 * Writes the rows of a case as a registration leaves them, by prepared statements, without the counter of numbers and the head of the audit.
 * `link` is the hash of the audit record before; the answer is the hash of this one.
 */
export function rowWriter(db: Database): (one: InventedCase, link: string) => string {
  const insert = (table: string, columns: readonly string[]) => db.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`)
  const card = insert('cases', CARD)
  const number = insert('numbers', ['journal', 'year', 'series', 'seq', 'text', 'case_id', 'issued_at'])
  const topic = insert('case_topics', ['case_id', 'topic_code', 'main'])
  const contact = insert('case_contacts', ['case_id', 'kind', 'value'])
  const surname = db.prepare('insert or ignore into surnames (surname, base, tail) values (?, ?, ?)')
  const words = insert('case_search', ['rowid', 'card', 'letter', 'reply'])
  const audit = insert('audit', ['seq', 'at', 'actor_id', 'actor_name', 'action', 'entity', 'entity_id', 'case_id', 'before_json', 'after_json', 'note', 'prev_hash', 'hash'])
  return (one, link) => {
    const { id, registrar_id } = one
    const at = `${one.registered_on}T07:14:00.000Z`
    const row: Partial<Record<string, unknown>> = { ...one, ...caseKeys({ ...one, series: '' }), registered_at: at, updated_at: at, updated_by: registrar_id, phones: toJson([one.phone]) }
    card.run(...CARD.map((column) => row[column] ?? null))
    number.run('appeals', one.year, '', one.seq, one.number, id, at)
    topic.run(id, one.topic, 1)
    contact.run(id, 'phone', phoneKey(one.phone))
    contact.run(id, 'account', accountKey(one.account_number))
    const known = surnameRow(one.surname)
    if (known !== null) surname.run(known.surname, known.base, known.tail)
    words.run(id, stemmedText(one.number, one.surname, one.name, one.patronymic, one.organisation, one.address, one.summary, one.account_number), stemmedText(one.full_text), '')
    const record = {
      seq: id, at, actor_id: registrar_id, actor_name: 'Ковалёва Нина Аркадьевна', action: 'case.registered', entity: 'case', entity_id: String(id), case_id: id,
      before_json: null, after_json: toJson<unknown>({ number: one.number, type: one.type, registered_on: one.registered_on }), note: null, prev_hash: link,
    }
    const hash = linkHash(record)
    audit.run(...Object.values(record), hash)
    return hash
  }
}
