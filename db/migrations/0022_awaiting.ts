import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Talks that wait to become appeals: by the outcome too, or the index of all outcomes is taken for them where there are no statistics. */
export const awaiting: Migration = {
  async up(db) {
    for (const statement of [
      `drop index oral_records_awaiting`,
      `create index oral_records_awaiting on oral_records (kind, outcome, happened_on, id) where outcome = 'appeal' and case_id is null`,
    ]) await sql.raw(statement).execute(db)
  },
}
