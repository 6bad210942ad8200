import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table ink_prints (
    id integer primary key, reply_id integer not null references replies (id), case_id integer not null references cases (id), outgoing_number text not null,
    signer_id integer not null references users (id), printed_on text not null, printed_at text not null, printed_by integer not null references users (id),
    sha256 text references files (sha256), pages integer, state text not null default 'waiting', closed_at text, closed_by integer references users (id), reason text)`,
  `create unique index ink_prints_waiting on ink_prints (reply_id) where state = 'waiting'`,
  `create index ink_prints_case on ink_prints (case_id)`,

  `alter table documents add column kind text not null default 'electronic'`,
  `alter table documents add column attached_by integer references users (id)`,
  `alter table documents add column damage text`,
  `alter table documents add column damaged_at text`,
  `alter table documents add column checked_at text`,
  `create index documents_damaged on documents (id) where damage is not null`,
  `create index documents_sha256 on documents (sha256)`,

  `create table reply_visas (
    id integer primary key, reply_id integer not null references replies (id), case_id integer not null references cases (id), user_id integer references users (id),
    basis text not null, state text not null default 'waiting', asked_at text not null, decided_by integer references users (id), decided_at text, note text)`,
  `create index reply_visas_reply on reply_visas (reply_id)`,
  `create index reply_visas_waiting on reply_visas (case_id) where state = 'waiting'`,

  `create table trusted_authorities (
    id integer primary key, fingerprint text not null, name text not null, serial text not null, valid_from text not null, valid_to text not null, certificate_pem text not null,
    added_at text not null, added_by integer not null references users (id), removed_at text, removed_by integer references users (id))`,
  `create unique index trusted_authorities_current on trusted_authorities (fingerprint) where removed_at is null`,
]

/** Signed originals on paper, damage of stored files, visas before signature, and certification authorities that the office trusts. */
export const originals: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
