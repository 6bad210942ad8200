/** Executors in turn, extensions, proposals to leave without action. */
export const decisions: readonly string[] = [
  `create table assignments (
    id integer primary key, case_id integer not null references cases (id), executor_id integer not null references users (id),
    assigned_by integer not null references users (id), assigned_at text not null, resolution text, intermediate_date text,
    ended_at text)`,
  `create index assignments_case on assignments (case_id)`,
  `create unique index assignments_present on assignments (case_id) where ended_at is null`,

  `create table extensions (
    id integer primary key, case_id integer not null references cases (id), days integer not null,
    from_due text not null, to_due text not null, reason text not null,
    proposed_by integer not null references users (id), proposed_at text not null,
    decided_by integer references users (id), decided_at text, decision_note text,
    state text not null default 'pending', notice_reply_id integer references replies (id),
    version integer not null default 1, check (from_due < to_due))`,
  `create index extensions_case on extensions (case_id)`,
  `create unique index extensions_pending on extensions (case_id) where state = 'pending'`,

  `create table proposals (
    id integer primary key, case_id integer not null references cases (id), ground text not null, reason text not null,
    fragment text, redirect_to text, proposed_by integer not null references users (id), proposed_at text not null,
    state text not null default 'pending', decided_by integer references users (id), decided_at text, decision_note text,
    notice_kind text, notice_sent boolean not null default false, reversed_by integer references users (id), reversed_at text,
    reversal_reason text, version integer not null default 1)`,
  `create index proposals_case on proposals (case_id)`,
  `create unique index proposals_pending on proposals (case_id) where state = 'pending'`,
]
