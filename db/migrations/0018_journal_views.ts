import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

const statements: readonly string[] = [
  `create table journal_views (
    id integer primary key, owner_id integer references users (id), name text not null, shared boolean not null default false,
    filter_json text not null, sort text not null, descending boolean not null, columns_json text not null, days integer,
    version integer not null default 1, updated_at text not null, updated_by integer references users (id))`,
  `create index journal_views_owner on journal_views (owner_id)`,
  `create table journal_layouts (
    user_id integer primary key references users (id), columns_json text not null,
    default_view_id integer references journal_views (id) on delete set null, updated_at text not null)`,
  `insert into journal_views (name, shared, filter_json, sort, descending, columns_json, days, updated_at) values
    ('Мои в работе', 1, '{"set":"mine_open"}', 'controlDue', 0, '[]', null, '2026-11-23T00:00:00.000Z'),
    ('Просроченные', 1, '{"set":"overdue"}', 'legalDue', 0, '[]', null, '2026-11-23T00:00:00.000Z'),
    ('Без исполнителя', 1, '{"open":true,"withoutExecutor":true}', 'registeredOn', 0, '[]', null, '2026-11-23T00:00:00.000Z'),
    ('Срок продлён, в работе', 1, '{"open":true,"extended":true}', 'legalDue', 0, '[]', null, '2026-11-23T00:00:00.000Z'),
    ('Жалобы за месяц', 1, '{"types":["complaint"]}', 'registeredOn', 1, '[]', 30, '2026-11-23T00:00:00.000Z'),
    ('Отвечено с опозданием за год', 1, '{"open":false,"inTime":false}', 'lateDays', 1, '["number","registeredOn","applicant","topic","executor","legalDue","closedOn","lateDays","outgoingNumber"]', 365, '2026-11-23T00:00:00.000Z')`,
]

/** Saved views of the register and how each person has its columns. */
export const journalViews: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
