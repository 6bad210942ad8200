import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Grounds with the letter each of them owed, as the version before recorded it. */
const KIND_OF_GROUND = `case p.ground when 'illegible' then 'illegible_notice' when 'repeated_answered' then 'correspondence_end'
  when 'not_competent' then 'redirect_applicant' when 'withdrawn' then 'withdrawal_confirmation' else 'abuse_notice' end`
const RULE_OF_GROUND = `case p.ground when 'illegible' then 'НЕЧИТ-7' when 'repeated_answered' then 'ПЕРЕПИСКА'
  when 'not_competent' then 'ПЕРЕНАПР-7' when 'withdrawn' then 'ОТЗЫВ' else 'ЗЛОУП' end`
/** «Уведомление о нечитаемости до 30.11.2026» was the only place where the day stood. */
const NAMED_DAY = `case when p.notice_kind glob '* до [0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'
  then substr(p.notice_kind, -4) || '-' || substr(p.notice_kind, -7, 2) || '-' || substr(p.notice_kind, -10, 2) end`

const rule = (code: string, name: string, basis: string, from: string, start: string, amount: string, warn: string, required: 0 | 1): string =>
  `insert into deadline_rules (code, name, basis, valid_from, valid_to, applies_to, start, amount, unit, warn_before, extension_max, notice_required, decider, priority, status, enabled, purpose)
    select '${code}', '${name}', '${basis}', '${from}', null, '{}', '${start}', ${amount}, 'calendar', '${warn}', null, ${required}, null, 100, 'profile', 1, 'notice'
    where exists (select 1 from deadline_rules) and not exists (select 1 from deadline_rules where code = '${code}')`

const STATEMENTS: readonly string[] = [
  `create table notice_duties (
    id integer primary key autoincrement, case_id integer not null references cases (id), kind text not null,
    extension_id integer references extensions (id), proposal_id integer references proposals (id), rule_code text not null, basis text not null,
    recipient text, due_on text not null, control_due text not null, owed_since text not null,
    reply_id integer references replies (id), fulfilled_on text, lifted_at text, lifted_by integer references users (id), lift_reason text,
    version integer not null default 1)`,
  `create index notice_duties_case on notice_duties (case_id)`,
  `create index notice_duties_open on notice_duties (due_on, id) where fulfilled_on is null and lifted_at is null`,
  `alter table replies add column duty_id integer references notice_duties (id)`,
  `alter table replies add column answer_due text`,
  `alter table replies add column answered_on text`,
  `create index replies_duty on replies (duty_id) where duty_id is not null`,

  rule('ЗЛОУП', 'Уведомление о недопустимости злоупотребления правом', '59-ФЗ, ст. 11 ч. 3', '2006-11-02', 'legal_due', 'null', '[3,1]', 1),
  rule('ПЕРЕПИСКА', 'Уведомление о прекращении переписки', '59-ФЗ, ст. 11 ч. 5', '2006-11-02', 'legal_due', 'null', '[3,1]', 1),
  rule('ОТЗЫВ', 'Подтверждение отзыва обращения', 'практика компании', '2020-01-01', 'legal_due', 'null', '[3,1]', 1),
  rule('ЗАПРОС-10', 'Срок, в который ждут ответа на запрос сведений', 'практика компании', '2020-01-01', 'manual', '10', '[1]', 0),

  // What was owed and could not be written until now is owed still.
  `insert into notice_duties (case_id, kind, extension_id, rule_code, basis, due_on, control_due, owed_since)
    select e.case_id, 'extension_notice', e.id, 'ПРОДЛ-30', '59-ФЗ, ст. 12 ч. 2', e.from_due, e.from_due, substr(coalesce(e.decided_at, e.proposed_at), 1, 10)
    from extensions e join cases c on c.id = e.case_id where e.state = 'accepted' and e.notice_reply_id is null and c.closed_on is null`,
  `insert into notice_duties (case_id, kind, proposal_id, rule_code, basis, due_on, control_due, owed_since)
    select p.case_id, ${KIND_OF_GROUND}, p.id, ${RULE_OF_GROUND}, coalesce((select basis from deadline_rules where code = ${RULE_OF_GROUND} limit 1), 'практика компании'),
      coalesce(${NAMED_DAY}, c.legal_due, substr(p.proposed_at, 1, 10)), coalesce(${NAMED_DAY}, c.control_due, c.legal_due, substr(p.proposed_at, 1, 10)), substr(coalesce(p.decided_at, p.proposed_at), 1, 10)
    from proposals p join cases c on c.id = p.case_id where p.state = 'accepted' and p.notice_kind is not null and not p.notice_sent`,
]

/** Interim letters beside the answer, and the duties they fulfil: what must be told, to whom, by when. */
export const interim: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
  },
}
