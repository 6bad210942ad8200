import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table outgoing_mails (
    id integer primary key, reply_id integer not null references replies (id), case_id integer not null references cases (id),
    document_id integer not null references documents (id), address text not null, message_id text not null unique, in_reply_to text,
    reference_ids text not null default '[]', state text not null, attempts integer not null default 0, next_try_at text not null, problem text,
    server_answer text, queued_by integer not null references users (id), queued_at text not null, tried_at text, settled_at text,
    subject text not null, body text not null)`,
  // A letter is on its way once: a second click, a second window and a second start all come to this.
  `create unique index outgoing_mails_active on outgoing_mails (reply_id) where state in ('queued', 'sending', 'unknown')`,
  `create index outgoing_mails_due on outgoing_mails (next_try_at, id) where state = 'queued'`,
  `create index outgoing_mails_reply on outgoing_mails (reply_id, id)`,
  `create index outgoing_mails_case on outgoing_mails (case_id)`,

  `alter table dispatches add column mail_id integer references outgoing_mails (id)`,
  `alter table dispatches add column proof_file_id integer references case_files (id)`,
  `alter table dispatches add column document_shown text`,
  `alter table dispatches add column problem text`,
  `alter table dispatches add column failed_at text`,
  `alter table dispatches add column failed_by integer references users (id)`,
  `create index dispatches_postal on dispatches (postal_id) where postal_id is not null`,
  `create index dispatches_failed on dispatches (case_id) where state = 'failed'`,
]

/** Letters on their way by e-mail, and what became of a dispatch that did not arrive. */
export const sending: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
