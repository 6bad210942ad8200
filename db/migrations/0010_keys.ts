import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  // How a key that is kept outside of the program signs; null for a key that lies in the store.
  `alter table signing_keys add column command_json text`,
  `alter table signing_authorities add column ground text not null default 'other'`,
  `alter table signing_authorities add column ground_number text`,
  `alter table signing_authorities add column ground_date text`,
  `alter table signing_authorities add column revoked_on text`,
  // Which wording of a letter an official has had on the screen before signing.
  `create table letters_seen (
    reply_id integer not null references replies (id), user_id integer not null references users (id), version integer not null, seen_at text not null,
    primary key (reply_id, user_id)) without rowid`,
]

/** Keys that sign by a command, grounds of the authority to sign as data, and letters that were opened before they were signed. */
export const keys: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
