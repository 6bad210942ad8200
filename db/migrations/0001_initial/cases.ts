import { OPEN_STATUSES } from '../open-statuses.ts'

/**
 * Column order of `cases` matters: what lists read stands first, long texts last, so that a list never walks through the
 * overflow pages of a letter. `open` is computed by the database: partial indexes over it hold the few hundred cases
 * in work however many closed ones lie beside them.
 */
export const cases: readonly string[] = [
  `create table cases (
    id integer primary key autoincrement,
    number text not null unique, seq integer not null, year integer not null, series text not null default '',
    number_sort text not null, applicant_sort text not null, client_request_id text, status text not null,
    open boolean not null generated always as (status in (${OPEN_STATUSES})) stored,
    status_before_proposal text, version integer not null default 1,
    registered_on text not null, registered_at text not null, registrar_id integer not null references users (id),
    received_on text not null, received_at text, channel text not null, form text not null, type text not null, type_kind text,
    recurrence text not null default 'first', urgent boolean not null default false,
    applicant_kind text not null, anonymous boolean not null default false, surname text, name text, patronymic text,
    organisation text, signatory text, address text, postal_index text, phones text not null default '[]', email text,
    account_number text, contract_number text, inn text, ogrn text, special_conditions boolean not null default false,
    representative text, representative_basis text, collective_count integer, contact_person text,
    author_number text, author_date text, forwarding_body text, forwarding_number text, forwarding_date text, forwarding_due text,
    object_address text, meter_number text, delivery_mailbox text, message_id text, postal_id text, office text,
    sheets integer, attachment_sheets integer, book_number text, book_page text, reply_channel text, reply_address text,
    about_user_id integer references users (id),
    executor_id integer references users (id), resolution_author_id integer references users (id),
    resolution_date text, intermediate_date text,
    rule_code text, legal_due text, control_due text, promised_on text, clock_restarted_on text,
    result text, justified text, outgoing_number text, outgoing_date text, signer_id integer references users (id),
    dispatch_channel text, dispatched_on text, closed_on text, closed_at text, file_index text, storage_until text,
    legal_hold boolean not null default false, updated_at text not null, updated_by integer references users (id),
    summary text not null, resolution_text text, deadline_json text, full_text text)`,
  `create unique index cases_client_request on cases (client_request_id) where client_request_id is not null`,

  // Every order of the journal ends with the id, so that pages neither repeat nor lose a row.
  // The first is also what every count over several filters reads instead of the cards themselves.
  `create index cases_journal on cases (
    registered_on, id, status, channel, type, executor_id, control_due, legal_due, about_user_id)`,
  `create index cases_number_sort on cases (number_sort, id)`,
  `create index cases_applicant on cases (applicant_sort, id)`,
  `create index cases_legal_due on cases (legal_due, id)`,
  `create index cases_control_due on cases (control_due, id)`,
  `create index cases_status on cases (status, registered_on, id)`,
  `create index cases_executor on cases (executor_id, registered_on, id)`,
  `create index cases_outgoing on cases (outgoing_number) where outgoing_number is not null`,
  `create index cases_message on cases (message_id) where message_id is not null`,

  // `open` leads, so that the planner takes these for «open = 1» even before it has statistics.
  `create index cases_open_due on cases (
    open, control_due, legal_due, status, executor_id, registered_on, channel, type, about_user_id) where open = 1`,
  `create index cases_open_executor on cases (
    open, executor_id, status, legal_due, control_due, registered_on, channel, type, about_user_id) where open = 1`,

  `create table case_topics (
    case_id integer not null references cases (id), topic_code text not null references topics (code),
    main boolean not null default false, primary key (case_id, topic_code)) without rowid`,
  `create unique index case_topics_main on case_topics (case_id) where main = 1`,
  `create index case_topics_topic on case_topics (topic_code, case_id)`,

  `create table case_executors (
    case_id integer not null references cases (id), user_id integer not null references users (id),
    primary key (case_id, user_id)) without rowid`,
  `create index case_executors_user on case_executors (user_id, case_id)`,

  `create table case_links (
    id integer primary key, case_id integer not null references cases (id), other_case_id integer not null references cases (id),
    kind text not null, note text, created_by integer not null references users (id), created_at text not null,
    unique (case_id, other_case_id), check (case_id <> other_case_id))`,
  `create index case_links_other on case_links (other_case_id)`,

  `create table case_contacts (
    case_id integer not null references cases (id), kind text not null, value text not null,
    primary key (kind, value, case_id)) without rowid`,
  `create index case_contacts_case on case_contacts (case_id)`,

  `create table case_notes (
    id integer primary key, case_id integer not null references cases (id), kind text not null, text text not null,
    due_at text, done_at text, created_by integer not null references users (id), created_at text not null)`,
  `create index case_notes_case on case_notes (case_id)`,
]
