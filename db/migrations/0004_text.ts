import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const STATEMENTS: readonly string[] = [
  `create table file_texts (
    sha256 text primary key not null references files (sha256), state text not null, source text, pages integer,
    pages_done integer not null default 0, confidence integer, text text not null default '', reason text,
    tries integer not null default 0, ocr_only boolean not null default false, queued_at text not null, finished_at text) without rowid`,
  `create index file_texts_queue on file_texts (state, queued_at)`,

  `create table scans (
    id integer primary key, file_id integer not null references case_files (id), sha256 text not null references files (sha256),
    state text not null, reason text, found_at text not null)`,
  // The same sheet is never offered twice, whatever happens between storing it and moving the original.
  `create unique index scans_sha256 on scans (sha256)`,
  `create unique index scans_file on scans (file_id)`,
  `create index scans_state on scans (state, id)`,

  `create table scan_refusals (name text primary key not null, bytes integer not null, reason text not null, at text not null) without rowid`,

  // Files that came before recognition existed wait behind the new ones: the queue takes the newest first.
  `insert into file_texts (sha256, state, queued_at)
    select files.sha256, 'waiting', files.stored_at from files
    where (files.media_type = 'application/pdf'
        or (files.media_type in ('image/jpeg', 'image/png', 'image/tiff', 'image/bmp', 'image/x-ms-bmp', 'image/gif', 'image/webp') and files.bytes >= 10000))
      and exists (select 1 from case_files where case_files.sha256 = files.sha256 and case_files.quarantined = 0 and case_files.kind <> 'reply')`,
]

/** Recognised text of files with its queue, and what the scanner's folder brings. */
export const text: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
