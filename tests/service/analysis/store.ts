import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { pino } from 'pino'
import { openStore } from '../../../db/open.ts'
import type { Actor, Role } from '../../../domain/people.ts'
import type { Service } from '../../../service/context.ts'
import { openService } from '../../../service/openService.ts'
import { fillStore } from '../../db/support/bulk.ts'
import { ASSETS, SPELLING, TEXT_TOOLS } from '../support.ts'

export const TODAY = '2026-11-23'
const NOW = new Date(`${TODAY}T10:00:00+03:00`)

/** A card as it lies in the store, with what stands beside it: the second way counts over these. */
export interface RawCase {
  readonly id: number
  readonly registered_on: string
  readonly status: string
  readonly type: string
  readonly channel: string
  readonly applicant_kind: string
  readonly executor_id: number | null
  readonly unit_id: number | null
  readonly recurrence: string
  readonly legal_due: string | null
  readonly dispatched_on: string | null
  readonly closed_on: string | null
  readonly justified: string | null
  readonly topics: readonly string[]
  readonly extensionDays: number
  readonly grounds: readonly string[]
}

export interface AnalysedStore {
  readonly service: Service
  readonly actor: (role: Role) => Actor
  readonly cases: readonly RawCase[]
  readonly talks: readonly { readonly kind: string; readonly outcome: string; readonly happened_on: string }[]
  readonly close: () => Promise<void>
}

/** What invented cards lack, by their ids, so that every figure has something to count and something to leave out. */
const LIFE = `
  insert into topics (code, parent_code, name) values ('09', null, 'Обслуживание'), ('04.02', '04', 'Скачки');
  insert or ignore into case_topics (case_id, topic_code, main) select id, case id % 3 when 0 then '04.02' when 1 then '04.01' else '09' end, 0 from cases where id % 5 = 0;
  delete from case_topics where case_id in (select id from cases where open = 1 and id % 4 = 0);
  update cases set applicant_kind = case id % 7 when 0 then 'legal_entity' when 1 then 'housing' when 2 then 'collective' else 'individual' end, recurrence = case when id % 9 = 0 then 'repeated' when id % 50 = 0 then 'duplicate' else 'first' end;
  update cases set dispatched_on = date(registered_on, '+' || (id * 7 % 38) || ' days') where status = 'dispatched';
  update cases set form = 'oral', channel = 'phone', dispatched_on = registered_on where status = 'dispatched' and id % 17 = 0;
  update cases set closed_on = dispatched_on, justified = case id % 4 when 0 then null when 1 then 'yes' when 2 then 'partly' else 'no' end where status = 'dispatched';
  update cases set status = case id % 3 when 0 then 'closed_no_action' when 1 then 'closed_no_reply' else 'redirected' end, dispatched_on = null, justified = null, closed_on = date(registered_on, '+3 days') where status = 'dispatched' and id % 11 = 0;
  insert into proposals (case_id, ground, reason, proposed_by, proposed_at, state) select id, case status when 'redirected' then 'not_competent' when 'closed_no_reply' then 'no_contacts' else 'illegible' end, '', 1, '', 'accepted' from cases where status in ('closed_no_action', 'closed_no_reply', 'redirected');
  insert into proposals (case_id, ground, reason, proposed_by, proposed_at, state) select id, 'abuse', '', 1, '', case id % 2 when 0 then 'reversed' else 'rejected' end from cases where id % 23 = 0;
  insert into extensions (case_id, days, from_due, to_due, reason, proposed_by, proposed_at, state) select id, 10 + id % 20, legal_due, date(legal_due, '+' || (10 + id % 20) || ' days'), '', 1, '', case when id % 4 = 0 then 'rejected' else 'accepted' end from cases where id % 13 = 0 and status in ('dispatched', 'in_work');
  update cases set legal_due = (select to_due from extensions where case_id = cases.id) where id in (select case_id from extensions where state = 'accepted');
  update cases set status = 'annulled', dispatched_on = null, closed_on = registered_on where id % 61 = 0;
  update users set unit_id = null where id = 15;
  with recursive talk (n) as (select 1 union all select n + 1 from talk where n < 400)
  insert into oral_records (kind, number, seq, year, client_request_id, happened_on, recorded_by, recorded_at, updated_at, updated_by, outcome, identified, confidential, warned, special_conditions, appeal_type, person_sort, summary)
    select case n % 3 when 0 then 'call' when 1 then 'reception' else 'book' end, n, n, 2026, n, date('2026-11-23', '-' || (n * 2) || ' days'), 1, '', '', 1, case when n % 3 = 2 then 'noted' when n % 4 = 0 then 'directed' else 'answered' end, 1, 0, 1, 0, 'application', '', '' from talk;`

/** Five years of an office, the last five hundred cards of it in work. */
export async function openAnalysedStore(): Promise<AnalysedStore> {
  const dir = mkdtempSync(path.join(tmpdir(), 'appeals-analysis-'))
  await (await openStore({ dir, now: () => NOW })).close()
  fillStore(dir, 6000)
  const db = new Database(path.join(dir, 'appeals.sqlite'))
  db.exec(LIFE)
  // Cards written past the program leave the chain without its end.
  db.exec(`insert or replace into audit_head (id, seq, hash) select 1, max(seq), '' from audit`)
  const raw = db.prepare('select cases.*, users.unit_id from cases left join users on users.id = cases.executor_id').all() as Omit<RawCase, 'topics' | 'extensionDays' | 'grounds'>[]
  const beside = (query: string) => {
    const values = new Map<number, (string | number)[]>()
    for (const { case_id: id, value } of db.prepare(query).all() as { case_id: number; value: string | number }[]) values.set(id, [...(values.get(id) ?? []), value])
    return values
  }
  const [topics, extensions, grounds] = [
    beside('select case_id, topic_code as value from case_topics'), beside(`select case_id, days as value from extensions where state = 'accepted'`), beside(`select case_id, ground as value from proposals where state = 'accepted'`),
  ]
  const talks = db.prepare('select kind, outcome, happened_on from oral_records').all() as { kind: string; outcome: string; happened_on: string }[]
  db.close()
  const service = await openService({ dir, assetsDir: ASSETS, textTools: TEXT_TOOLS, spelling: SPELLING, clock: { now: () => NOW, instant: () => NOW.toISOString(), today: () => TODAY }, log: pino({ level: 'silent' }), programVersion: 'test' })
  return {
    service, talks,
    cases: raw.map((row) => ({
      ...row, topics: (topics.get(row.id) ?? []).map(String), grounds: (grounds.get(row.id) ?? []).map(String),
      extensionDays: (extensions.get(row.id) ?? []).reduce<number>((sum, value) => sum + Number(value), 0),
    })),
    actor: (role) => ({ userId: 1, fullName: 'Иванова Анна', roles: [role], unitId: null }),
    close: async () => {
      await service.store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}
