import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Changes of the reference tables that would move terms already running, with the cases they would move, until somebody has decided;
 * codes of the all-Russia thematic classifier with the topics they stand for.
 */
export const reference: Migration = {
  async up(db) {
    const statements = [
      `create table term_reviews (
        id integer primary key, kind text not null, what text not null, reason text not null, touched integer not null,
        created_at text not null, created_by integer not null references users (id),
        settled_at text, settled_by integer references users (id), settled_note text, version integer not null default 1)`,
      `create table term_review_cases (
        review_id integer not null references term_reviews (id), case_id integer not null references cases (id), rule_code text,
        old_legal text not null, old_control text not null, new_legal text not null, new_control text not null, recounted_at text,
        primary key (review_id, case_id)) without rowid`,
      `create index term_review_cases_recounted on term_review_cases (recounted_at, case_id) where recounted_at is not null`,
      `create table topic_classifier (code text primary key not null, name text not null, topic_code text references topics (code)) without rowid`,
    ]
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
