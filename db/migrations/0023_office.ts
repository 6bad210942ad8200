import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Letters handed in, by the office that took them: a few names, found without reading the cards. */
export const office: Migration = {
  async up(db) {
    await sql.raw(`create index cases_office on cases (office, registered_on, id) where office is not null`).execute(db)
  },
}
