import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/**
 * The tray of incoming mail: where a message was fetched from (so that it is never taken twice), what it answers, the decision
 * that set it aside, and the Message-ID under which our own letters went out.
 */
const statements: readonly string[] = [
  `alter table deliveries add column mailbox_id integer`,
  `alter table deliveries add column folder text`,
  `alter table deliveries add column uid_validity text`,
  `alter table deliveries add column uid integer`,
  `alter table deliveries add column same_as integer references deliveries (id)`,
  `alter table deliveries add column recipients text`,
  `alter table deliveries add column in_reply_to text`,
  `alter table deliveries add column reference_ids text not null default '[]'`,
  `alter table deliveries add column notes text not null default ''`,
  `alter table deliveries add column auto_submitted boolean not null default false`,
  // What was mended while reading stood beside why a message could not be read; these are two things.
  `update deliveries set notes = reason, reason = null where reason is not null and state <> 'quarantined'`,
  `create unique index deliveries_origin on deliveries (mailbox_id, folder, uid_validity, uid) where mailbox_id is not null`,
  `create index deliveries_same on deliveries (same_as) where same_as is not null`,
  `drop index deliveries_state`,
  `create index deliveries_state on deliveries (state, same_as, received_at, id)`,

  `create table set_aside_grounds (
    code text primary key not null, name text not null, basis text not null, reason_required boolean not null,
    enabled boolean not null default true, sort integer not null) without rowid`,
  `insert into set_aside_grounds (code, name, basis, reason_required, sort) values
    ('spam', 'Спам', 'Не является обращением: массовая рассылка без просьбы к организации', false, 1),
    ('newsletter', 'Рассылка', 'Не является обращением: новости, реклама, подписка', false, 2),
    ('internal', 'Служебное письмо', 'Переписка сотрудников и служб, не обращение потребителя', true, 3)`,
  `create table set_asides (
    id integer primary key, delivery_id integer not null references deliveries (id),
    ground_code text not null references set_aside_grounds (code), number_id integer not null references numbers (id),
    reason text not null default '', decided_by integer not null references users (id), decided_at text not null,
    returned_by integer references users (id), returned_at text, return_reason text)`,
  `create index set_asides_delivery on set_asides (delivery_id, id)`,

  `alter table dispatches add column message_id text`,
  `create index dispatches_message on dispatches (message_id) where message_id is not null`,
  `create index acknowledgements_message on acknowledgements (message_id)`,
]

export const tray: Migration = {
  async up(db) {
    for (const statement of statements) await sql.raw(statement).execute(db)
  },
}
