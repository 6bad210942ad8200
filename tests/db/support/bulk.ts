import Database from 'better-sqlite3'
import { join } from 'node:path'
import { stemmedText } from '../../../db/search/words.ts'

const SURNAMES = ['иванов', 'петрова', 'сидоров', 'семенова', 'кузнецов', 'смирнова', 'попов', 'васильева', 'соколов', 'лебедева']
const CHANNELS = ['post', 'email', 'handed_in', 'site_form', 'fax']
const TYPES = ['complaint', 'application', 'request', 'review', 'proposal', 'claim']
const TEXTS = [
  'Прошу сделать перерасчёт платы за электроэнергию', 'Отключили свет в подъезде', 'Счётчик показывает неверно',
  'Выставлена задолженность, которой нет', 'Благодарю за вежливое обслуживание',
]
const LETTER = 'Прошу разобраться и ответить письменно. '.repeat(20)

const BULK_USERS = 15
export const BULK_OPEN = 500

/** Fills a closed store with cards over five years, the last `BULK_OPEN` of them in work on 2026-11-23: raw, for speed. */
export function fillStore(dir: string, count: number): void {
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.pragma('synchronous = OFF')
  db.transaction(() => {
    fillPeople(db)
    const card = db.prepare(`insert into cases (id, number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at,
      registrar_id, received_on, channel, form, type, applicant_kind, surname, summary, legal_due, control_due, executor_id, account_number,
      dispatched_on, closed_on, updated_at, full_text)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, 'written', ?, 'individual', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    const topic = db.prepare('insert into case_topics (case_id, topic_code, main) values (?, ?, 1)')
    const contact = db.prepare(`insert into case_contacts (case_id, kind, value) values (?, 'account', ?)`)
    const words = db.prepare(`insert into case_search (rowid, card, letter, reply) values (?, ?, ?, '')`)
    const audit = db.prepare(`insert into audit (seq, at, actor_name, action, entity, case_id, prev_hash, hash) values (?, '', '', 'case.registered', 'case', ?, '', '')`)
    const perDay = Math.max(1, Math.ceil(count / (5 * 365)))
    const letter = stemmedText(LETTER)
    for (let id = 1; id <= count; id += 1) {
      const registered = day(-Math.floor((count - id) / perDay))
      const due = day(30 - Math.floor((count - id) / perDay))
      const open = count - id < BULK_OPEN
      const status = open ? pick(['registered', 'assigned', 'in_work', 'for_signature', 'returned', 'signed', 'proposal_pending'], id) : 'dispatched'
      const surname = pick(SURNAMES, scatter(id, 1))
      const summary = pick(TEXTS, scatter(id, 2))
      const year = Number(registered.slice(0, 4))
      card.run(
        id, `И-${id}`, id, year, `${year}/${String(id).padStart(7, '0')}/`, `${surname} ${scatter(id, 3) % 1000}`, status, registered, '', registered,
        pick(CHANNELS, scatter(id, 4)), pick(TYPES, scatter(id, 5)), surname, summary, due, due, open && status === 'registered' ? null : (scatter(id, 6) % BULK_USERS) + 1,
        `${100000 + (id % 90000)}`, open ? null : due, open ? null : due, '', LETTER,
      )
      topic.run(id, pick(['01', '02', '03', '04.01'], scatter(id, 7)))
      contact.run(id, `${100000 + (id % 90000)}`)
      words.run(id, stemmedText(`И-${id}`, surname, summary, `${100000 + (id % 90000)}`), letter)
      audit.run(id, id)
    }
  })()
  db.close()
}

function fillPeople(db: Database.Database): void {
  db.exec(`insert into units (id, name) values (1, 'Отдел расчётов'), (2, 'Отдел приборов')`)
  const user = db.prepare(`insert into users (id, login, login_key, surname, name, position, unit_id, password_hash, created_at) values (?, ?, ?, ?, 'Анна', '', ?, '', '')`)
  for (let id = 1; id <= BULK_USERS; id += 1) {
    user.run(id, `u${id}`, `u${id}`, pick(SURNAMES, id), (id % 2) + 1)
    db.prepare(`insert into user_roles (user_id, role) values (?, 'specialist')`).run(id)
  }
  db.exec(`insert into topics (code, parent_code, name) values ('01', null, 'Начисления'), ('02', null, 'Перерасчёт'), ('03', null, 'Приборы учёта'),
    ('04', null, 'Качество'), ('04.01', '04', 'Напряжение')`)
}

/** The same number every time, and no relation between the fields of a card. */
function scatter(id: number, field: number): number {
  return Math.imul(id ^ (field * 0x9e3779b9), 0x85ebca6b) >>> 8
}

function day(offset: number): string {
  return new Date(Date.UTC(2026, 10, 23 + offset)).toISOString().slice(0, 10)
}

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length]
  if (value === undefined) throw new RangeError('nothing to pick from')
  return value
}
