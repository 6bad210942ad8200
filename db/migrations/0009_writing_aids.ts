import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table spelling_words (
    id integer primary key, owner_id integer references users (id), word text not null, word_key text not null, active boolean not null default true,
    version integer not null default 1, added_at text not null, added_by integer references users (id))`,
  // One word once in a dictionary; the office's has no owner.
  `create unique index spelling_words_word on spelling_words (coalesce(owner_id, 0), word_key)`,
  `create table phrases (
    id integer primary key, code text unique, owner_id integer references users (id), section text not null, topic_code text,
    enabled boolean not null default true, version integer not null default 1, updated_at text not null, updated_by integer references users (id), body text not null)`,
  `create index phrases_owner on phrases (owner_id)`,
]

/** What helps to write: words that the spell check has been taught, and ready phrases. */
export const writingAids: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
