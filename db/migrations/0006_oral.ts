import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Calls, reception and the book of comments are one register with three journals; an agreed call back, its attempts and a visit
 * stand beside the record they come from. What is still to be done is few beside all that was: partial indexes hold it.
 */
const statements: readonly string[] = [
  `create table oral_records (
    id integer primary key autoincrement, kind text not null, number text not null unique, seq integer not null, year integer not null,
    client_request_id text not null unique, version integer not null default 1,
    happened_on text not null, started_at text, duration_seconds integer,
    recorded_by integer not null references users (id), recorded_at text not null, updated_at text not null,
    updated_by integer not null references users (id),
    outcome text not null, identified boolean not null, confidential boolean not null, warned boolean not null,
    special_conditions boolean not null, appeal_type text not null,
    surname text, name text, patronymic text, person_sort text not null, account_number text, account_key text,
    phone text, phone_key text, address text, promised_on text, directed_to text, end_reason text,
    office text, book_number text, book_page text, case_id integer references cases (id), summary text not null, answer text)`,
  `create index oral_records_journal on oral_records (kind, happened_on, id)`,
  `create index oral_records_person on oral_records (person_sort, id)`,
  `create index oral_records_account on oral_records (account_key, id) where account_key is not null`,
  `create index oral_records_phone on oral_records (phone_key, id) where phone_key is not null`,
  `create index oral_records_case on oral_records (case_id) where case_id is not null`,
  `create index oral_records_awaiting on oral_records (kind, happened_on, id) where outcome = 'appeal' and case_id is null`,

  `create table oral_topics (
    record_id integer not null references oral_records (id), topic_code text not null references topics (code),
    main boolean not null default false, primary key (record_id, topic_code)) without rowid`,

  `create table callbacks (
    id integer primary key autoincrement, record_id integer not null references oral_records (id), phone text not null,
    question text, due_at text not null, assignee_id integer not null references users (id), state text not null default 'waiting',
    result text, closed_at text, closed_by integer references users (id), version integer not null default 1,
    created_by integer not null references users (id), created_at text not null)`,
  `create index callbacks_record on callbacks (record_id)`,
  `create index callbacks_waiting on callbacks (due_at, assignee_id) where state = 'waiting'`,

  `create table callback_attempts (
    id integer primary key autoincrement, callback_id integer not null references callbacks (id), at text not null,
    result text not null, note text, next_due_at text, made_by integer not null references users (id))`,
  `create index callback_attempts_callback on callback_attempts (callback_id)`,

  `create table home_visits (
    id integer primary key autoincrement, number text not null unique, seq integer not null, year integer not null,
    client_request_id text not null unique, version integer not null default 1, state text not null default 'planned',
    visit_on text not null, visit_time text, assignee_id integer not null references users (id),
    record_id integer references oral_records (id), case_id integer references cases (id),
    surname text not null, name text, patronymic text, person_sort text not null, account_number text, account_key text,
    phone text, phone_key text, address text not null, purpose text not null, result text,
    closed_at text, closed_by integer references users (id), created_by integer not null references users (id),
    created_at text not null, updated_at text not null)`,
  `create index home_visits_journal on home_visits (visit_on, id)`,
  `create index home_visits_planned on home_visits (visit_on, assignee_id) where state = 'planned'`,
  `create index home_visits_case on home_visits (case_id) where case_id is not null`,
  `create index home_visits_record on home_visits (record_id) where record_id is not null`,

  // The talk that answered an oral appeal: what closes it instead of a letter.
  `create table oral_answers (
    id integer primary key autoincrement, case_id integer not null references cases (id), talked_at text not null, way text not null,
    answer text not null, recorded_by integer not null references users (id), recorded_at text not null)`,
  `create index oral_answers_case on oral_answers (case_id)`,
]

export const oral: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
