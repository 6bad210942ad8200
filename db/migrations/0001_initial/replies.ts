/** Drafts with their versions and remarks, signed documents, dispatches. */
export const replies: readonly string[] = [
  `create table replies (
    id integer primary key, case_id integer not null references cases (id), kind text not null,
    state text not null default 'draft', author_id integer not null references users (id),
    executor_id integer not null references users (id), addressee_json text, subject text not null default '',
    salutation text not null default '', attachments text, reply_channel text, reply_address text, result text, justified text,
    template_code text, outgoing_number text, outgoing_seq integer, submitted_at text, signing_started_at text,
    version integer not null default 1, created_at text not null, updated_at text not null,
    updated_by integer references users (id), body text not null default '', template_text text)`,
  `create index replies_case on replies (case_id)`,
  `create index replies_queue on replies (state, submitted_at) where state in ('submitted', 'signing', 'signed')`,
  `create unique index replies_outgoing on replies (outgoing_number) where outgoing_number is not null`,

  `create table reply_versions (
    id integer primary key, reply_id integer not null references replies (id), version integer not null,
    subject text not null, salutation text not null, saved_by integer not null references users (id), saved_at text not null,
    body text not null, unique (reply_id, version))`,

  `create table reply_remarks (
    id integer primary key, reply_id integer not null references replies (id), text text not null,
    author_id integer not null references users (id), created_at text not null,
    resolved_at text, resolved_by integer references users (id))`,
  `create index reply_remarks_reply on reply_remarks (reply_id)`,

  `create table documents (
    id integer primary key, reply_id integer not null unique references replies (id),
    case_id integer not null references cases (id), outgoing_number text not null,
    sha256 text not null references files (sha256), bytes integer not null, pages integer not null,
    signer_id integer not null references users (id), key_id integer references signing_keys (id),
    certificate_serial text, certificate_owner text, signed_at text not null, signed_on text not null,
    verified_at text, verification_json text, training boolean not null default false)`,
  `create index documents_case on documents (case_id)`,
  `create index documents_signed on documents (signed_on, id)`,

  `create table dispatches (
    id integer primary key, reply_id integer not null references replies (id), case_id integer not null references cases (id),
    channel text not null, address text, dispatched_on text not null, proof text, postal_id text, recipient text,
    recorded_by integer not null references users (id), recorded_at text not null, state text not null default 'recorded')`,
  `create index dispatches_case on dispatches (case_id)`,
  `create index dispatches_reply on dispatches (reply_id)`,
  `create index dispatches_day on dispatches (dispatched_on, id)`,
]
