import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements: readonly string[] = [
  // What was closed in a period, by the day and the executor: without it the cards themselves would be read.
  `create index cases_closed_by on cases (closed_on, executor_id, status, type, channel, applicant_kind, registered_on, id) where closed_on is not null`,
  // Talks of a period by journal and outcome.
  `create index oral_records_outcomes on oral_records (kind, outcome, happened_on)`,
]

/** The analysis of a period. */
export const analysis: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
