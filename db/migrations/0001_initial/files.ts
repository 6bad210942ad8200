/** Deliveries, files by their hash, files of a case. */
export const files: readonly string[] = [
  `create table files (
    sha256 text primary key not null, bytes integer not null, media_type text not null, stored_at text not null) without rowid`,

  `create table deliveries (
    id integer primary key, case_id integer references cases (id), channel text not null, mailbox text, message_id text,
    from_address text, from_name text, subject text, sent_at text, received_at text not null,
    raw_sha256 text references files (sha256), state text not null, reason text, created_at text not null,
    text text, html text)`,
  `create index deliveries_state on deliveries (state, received_at, id)`,
  `create index deliveries_case on deliveries (case_id) where case_id is not null`,
  // One letter may come into two mailboxes: looked up, never refused by the database.
  `create index deliveries_message on deliveries (message_id) where message_id is not null`,
  `create index deliveries_raw on deliveries (raw_sha256) where raw_sha256 is not null`,

  `create table case_files (
    id integer primary key, case_id integer references cases (id), delivery_id integer references deliveries (id),
    sha256 text not null references files (sha256), name text not null, original_name text not null, media_type text not null,
    kind text not null, quarantined boolean not null default false, damaged boolean not null default false, note text,
    added_at text not null, added_by integer references users (id))`,
  `create index case_files_case on case_files (case_id)`,
  `create index case_files_delivery on case_files (delivery_id)`,
  `create index case_files_waiting on case_files (added_by) where case_id is null and delivery_id is null`,
  `create index case_files_sha256 on case_files (sha256)`,
]
