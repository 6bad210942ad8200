import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table reminders (
    id integer primary key autoincrement, case_id integer not null references cases (id), user_id integer not null references users (id),
    step text not null, due_on text not null, duty text not null, instead_of integer references users (id),
    created_on text not null, created_at text not null, told_at text, seen_at text, done_at text)`,
  // Nobody is told of one thing twice, whichever program thinks of it first; leads with the case, whose reminders are settled together.
  `create unique index reminders_once on reminders (case_id, user_id, due_on, step)`,
  `create index reminders_of_person on reminders (user_id, id) where done_at is null`,
  `create index reminders_unfinished on reminders (case_id) where done_at is null`,
  `create table digests (
    user_id integer not null references users (id), day text not null, created_at text not null,
    overdue integer not null, today integer not null, week integer not null, waiting integer not null,
    away_since text, told_at text, primary key (user_id, day)) without rowid`,
  `create table reminder_choices (user_id integer primary key references users (id), desktop boolean not null)`,
]

/** Reminders and the morning's sentence, each once for a person; what a person has chosen about them. */
export const reminders: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
