import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** An absence is changed under a version and called off without being forgotten; a person finds at every call whom to stand in for. */
export const absences: Migration = {
  async up(db) {
    for (const statement of [
      `alter table absences add column version integer not null default 1`,
      `alter table absences add column cancelled_at text`,
      `create index absences_substitute on absences (substitute_id, to_date) where cancelled_at is null`,
    ]) await sql.raw(statement).execute(db)
  },
}
