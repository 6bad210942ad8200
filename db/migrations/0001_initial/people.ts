/** People, access, keys, settings and drafts of forms. */
export const people: readonly string[] = [
  `create table units (
    id integer primary key, name text not null, head_user_id integer references users (id),
    active boolean not null default true, version integer not null default 1)`,

  `create table users (
    id integer primary key, login text not null unique, login_key text not null unique,
    surname text not null, name text not null, patronymic text, position text not null, phone text, email text,
    unit_id integer references units (id), password_hash text not null,
    must_change_password boolean not null default false, failed_attempts integer not null default 0, locked_until text,
    active boolean not null default true, version integer not null default 1, created_at text not null)`,
  `create index users_unit on users (unit_id)`,

  `create table user_roles (
    user_id integer not null references users (id), role text not null, primary key (user_id, role))`,

  `create table settings (
    key text primary key not null, value text not null, version integer not null default 1,
    changed_at text not null, changed_by integer references users (id))`,

  `create table absences (
    id integer primary key, user_id integer not null references users (id), from_date text not null, to_date text not null,
    substitute_id integer references users (id), reason text, check (from_date <= to_date))`,
  `create index absences_user on absences (user_id, to_date)`,

  `create table sessions (
    id integer primary key, token_hash text not null unique, user_id integer not null references users (id),
    created_at text not null, last_seen_at text not null, locked boolean not null default false, ended_at text)`,
  `create index sessions_live on sessions (user_id) where ended_at is null`,

  `create table signing_authorities (
    id integer primary key, user_id integer not null references users (id), basis text not null,
    valid_from text not null, valid_to text, active boolean not null default true, version integer not null default 1)`,
  `create index signing_authorities_user on signing_authorities (user_id)`,

  `create table signing_keys (
    id integer primary key, user_id integer not null references users (id), label text not null, kind text not null,
    sealed_key blob, certificate_pem text not null, chain_pem text, serial text not null, owner text not null, issuer text not null,
    valid_from text not null, valid_to text not null, training boolean not null default false,
    active boolean not null default true, added_at text not null, added_by integer references users (id),
    version integer not null default 1)`,
  `create index signing_keys_user on signing_keys (user_id)`,

  `create table intake_drafts (
    user_id integer not null references users (id), form text not null, payload text not null, updated_at text not null,
    primary key (user_id, form))`,
]
