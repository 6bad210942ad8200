/** Topics, rules of the clock, the production calendar, numbers. */
export const reference: readonly string[] = [
  `create table topics (
    code text primary key not null, parent_code text references topics (code), name text not null, default_rule_code text,
    default_executor_id integer references users (id), active boolean not null default true,
    sort integer not null default 0, version integer not null default 1)`,

  `create table deadline_rules (
    id integer primary key, code text not null, name text not null, basis text not null,
    valid_from text not null, valid_to text, applies_to text not null, start text not null, amount integer, unit text not null,
    warn_before text not null, extension_max integer, notice_required boolean not null default false, decider text,
    priority integer not null default 0, status text not null, enabled boolean not null default true, purpose text not null,
    version integer not null default 1, unique (code, valid_from))`,

  `create table calendar_days (date text primary key not null, kind text not null, name text not null)`,

  `create table calendar_years (
    year integer primary key, confirmed boolean not null default false, version integer not null default 1)`,

  `create table number_counters (
    journal text not null, year integer not null, series text not null, next integer not null,
    primary key (journal, year, series))`,
]

/** After cases and replies, to which it refers. */
export const numbers: readonly string[] = [
  `create table numbers (
    id integer primary key, journal text not null, year integer not null, series text not null, seq integer not null,
    text text not null, case_id integer references cases (id), reply_id integer references replies (id),
    issued_at text not null, annulled_at text, annul_reason text, annulled_by integer references users (id),
    unique (journal, text), unique (journal, year, series, seq),
    check (annulled_at is null or annul_reason is not null))`,
  `create index numbers_case on numbers (case_id) where case_id is not null`,
]
