import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * Remarks and notes are searched too: cases that have some wait here to have their words indexed anew, which the program does while
 * people work. Complaints about an employee are looked up before each of his searches.
 */
export const search: Migration = {
  async up(db) {
    for (const statement of [
      `create table search_queue (case_id integer primary key references cases (id))`,
      `insert into search_queue (case_id)
        select case_id from replies where id in (select reply_id from reply_remarks) union select case_id from case_notes`,
      `create index cases_about on cases (about_user_id) where about_user_id is not null`,
    ]) await sql.raw(statement).execute(db)
  },
}
