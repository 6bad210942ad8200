import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** How people have corrected the declension of a name; null is what the library says. */
export const nameForms: Migration = {
  async up(db) {
    await sql
      .raw(`create table name_forms (
        name_key text primary key not null, addressee text, dative text, genitive text, salutation text,
        updated_at text not null, updated_by integer not null references users (id)) without rowid`)
      .execute(db)
  },
}
