import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table letter_templates (
    id integer primary key, code text not null unique, kind text not null, topic_code text, name text not null, heading text not null,
    enabled boolean not null default true, version integer not null default 1, updated_at text not null, updated_by integer references users (id), body text not null)`,
  `create table letter_template_versions (
    id integer primary key, template_id integer not null references letter_templates (id), version integer not null, name text not null, heading text not null,
    saved_at text not null, saved_by integer references users (id), body text not null)`,
  `create unique index letter_template_versions_template on letter_template_versions (template_id, version)`,
  `alter table replies add column template_version integer`,
]

/** The library of letters as data, and the version of the template that a letter came from. */
export const letterTemplates: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
