import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements: readonly string[] = [
  // The days between two dates of the card; the dates themselves are the domain's. Computed when read, kept in the index below.
  `alter table cases add column late_days integer generated always as (
    case when status <> 'annulled' then cast(julianday(closed_on) - julianday(legal_due) as integer) end) virtual`,
  // What every filter over codes, people, flags and dates reads instead of the cards themselves.
  `create index cases_facets on cases (
    registered_on, id, open, status, channel, type, executor_id, control_due, legal_due, late_days, closed_on, dispatched_on, received_on, form,
    recurrence, urgent, applicant_kind, anonymous, special_conditions, collective_count, registrar_id, signer_id, result, justified, reply_channel,
    dispatch_channel, rule_code, author_date, outgoing_date, about_user_id)`,
  `create index cases_closed_on on cases (closed_on, id)`,
  `create index cases_dispatched_on on cases (dispatched_on, id)`,
  `create index cases_received_on on cases (received_on, id)`,
]

/** The register by every field of the card. */
export const register: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
