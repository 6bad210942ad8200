import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../../db/migrations/index.ts'
import { openStore, openWith } from '../../db/open.ts'
import { seedReference } from '../../service/setup/seedReference.ts'
import { NOW, temporaryDir } from './support/temporary-store.ts'

const now = (): Date => NOW
const BEFORE = Object.fromEntries(Object.entries(MIGRATIONS).filter(([name]) => name < '0013'))

test('0013: what was owed in a store of the version before is owed still, with its rules', async () => {
  const dir = temporaryDir()
  const store = await openWith({ dir, now }, BEFORE)
  await store.write((tx) => seedReference(tx))
  await store.close()
  const db = new Database(join(dir, 'appeals.sqlite'))
  db.exec(`delete from deadline_rules where code in ('ЗЛОУП', 'ПЕРЕПИСКА', 'ОТЗЫВ', 'ЗАПРОС-10')`)
  db.exec(`insert into users (id, login, login_key, surname, name, position, password_hash, created_at) values (1, 'a', 'a', 'Громова', 'Анна', 'Заместитель', 'x', '')`)
  const card = db.prepare(`insert into cases (id, number, seq, year, number_sort, applicant_sort, status, registered_on, registered_at, registrar_id, received_on, channel, form, type, applicant_kind, summary, legal_due, control_due, closed_on, updated_at, full_text)
    values (?, ?, ?, 2026, ?, '', ?, '2026-11-23', '', 1, '2026-11-23', 'post', 'written', 'complaint', 'individual', '', '2026-12-23', '2026-12-23', ?, '', '')`)
  card.run(1, 'А-1', 1, 'А-1', 'in_work', null)
  card.run(2, 'А-2', 2, 'А-2', 'closed_no_action', '2026-11-24')
  card.run(3, 'А-3', 3, 'А-3', 'closed_no_reply', '2026-11-24')
  card.run(4, 'А-4', 4, 'А-4', 'closed_no_action', '2026-11-24')
  db.exec(`insert into extensions (case_id, days, from_due, to_due, reason, proposed_by, proposed_at, decided_at, state) values
    (1, 30, '2026-12-23', '2027-01-22', 'Ждём акт', 1, '2026-11-24T07:00:00.000Z', '2026-11-25T07:00:00.000Z', 'accepted')`)
  const proposal = db.prepare(`insert into proposals (case_id, ground, reason, proposed_by, proposed_at, state, decided_at, notice_kind, notice_sent) values (?, ?, '', 1, '2026-11-23T07:00:00.000Z', 'accepted', '2026-11-24T07:00:00.000Z', ?, 0)`)
  proposal.run(2, 'illegible', 'Уведомление о нечитаемости до 30.11.2026')
  proposal.run(3, 'repeated_answered', 'Уведомление о прекращении переписки')
  proposal.run(4, 'abuse', null)
  db.close()

  const after = await openStore({ dir, now })
  expect(await after.read.selectFrom('notice_duties').select(['case_id', 'kind', 'rule_code', 'basis', 'due_on', 'owed_since']).orderBy('case_id').execute()).toEqual([
    { case_id: 1, kind: 'extension_notice', rule_code: 'ПРОДЛ-30', basis: '59-ФЗ, ст. 12 ч. 2', due_on: '2026-12-23', owed_since: '2026-11-25' },
    { case_id: 2, kind: 'illegible_notice', rule_code: 'НЕЧИТ-7', basis: '59-ФЗ, ст. 11 ч. 4', due_on: '2026-11-30', owed_since: '2026-11-24' },
    { case_id: 3, kind: 'correspondence_end', rule_code: 'ПЕРЕПИСКА', basis: '59-ФЗ, ст. 11 ч. 5', due_on: '2026-12-23', owed_since: '2026-11-24' },
  ])
  expect(await after.read.selectFrom('deadline_rules').select(['code', 'start', 'amount', 'enabled', 'notice_required']).where('code', 'in', ['ЗЛОУП', 'ЗАПРОС-10']).orderBy('code').execute()).toEqual([
    { code: 'ЗАПРОС-10', start: 'manual', amount: 10, enabled: true, notice_required: false },
    { code: 'ЗЛОУП', start: 'legal_due', amount: null, enabled: true, notice_required: true },
  ])
  await after.close()
})

test('0013: a new store gets the table alone; its rules come with the first rows', async () => {
  const store = await openStore({ dir: temporaryDir(), now })
  expect(await store.read.selectFrom('deadline_rules').select('code').execute()).toEqual([])
  expect(await store.read.selectFrom('notice_duties').select('id').execute()).toEqual([])
  await store.close()
})
