import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements: readonly string[] = [
  `create table mailboxes (
    id integer primary key, name text not null, host text not null, port integer not null, security text not null, login text not null,
    ca_pem text, folder text not null, since text, after_processing text not null, done_folder text, poll_minutes integer not null,
    enabled boolean not null default true, state text not null default 'new', problem text, checked_at text, next_try_at text,
    received integer not null default 0, version integer not null default 1, changed_at text not null, changed_by integer references users (id))`,

  // One row for each validity a folder ever had: a server that is restored to an earlier one goes on from where that one stood.
  `create table mailbox_progress (
    mailbox_id integer not null references mailboxes (id), folder text not null, uid_validity text not null, last_uid integer not null,
    changed_at text not null, primary key (mailbox_id, folder, uid_validity))`,

  `create table mailbox_left (
    id integer primary key, mailbox_id integer not null references mailboxes (id), folder text not null, uid_validity text not null,
    uid integer not null, bytes integer not null, reason text not null, noticed_at text not null, taken_at text,
    unique (mailbox_id, folder, uid_validity, uid))`,

  `create table secrets (key text primary key not null, sealed text not null, sealed_at text not null)`,

  `create table acknowledgements (
    id integer primary key, case_id integer not null references cases (id), delivery_id integer not null references deliveries (id),
    address text not null, subject text not null, body text not null, message_id text not null, in_reply_to text,
    state text not null, attempts integer not null default 0, next_try_at text not null, problem text, created_at text not null,
    sent_at text, unique (case_id))`,
  `create index acknowledgements_unsent on acknowledgements (next_try_at) where state in ('waiting', 'sending')`,
]

/** Where mail is fetched from and how far, sealed passwords, acknowledgements on their way. */
export const mailboxes: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
