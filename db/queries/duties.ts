import { expressionBuilder, sql } from 'kysely'
import type { ReadHandle } from '../handle.ts'
import type { Schema } from '../schema/index.ts'
import type { BoardScope } from './board.ts'
import { fieldConditions } from './journal-fields.ts'
import { relatedConditions } from './journal-related.ts'

/**
 * Notices that are owed today, the nearest first: neither sent nor lifted. A notice of extension is not owed while the case stands
 * closed within its first term, and is owed again if that closing is undone. `scope` narrows to the cases of these people and topics.
 *
 * `await openDuties(store.read, { unitIds: [2] }).execute()`
 */
export function openDuties(read: ReadHandle, scope: BoardScope = {}) {
  return read
    .selectFrom('notice_duties as duty')
    // SQLite keeps the order of a cross join: from the few notices to their cases, never from all cases of an executor.
    .crossJoin('cases')
    .whereRef('cases.id', '=', 'duty.case_id')
    .leftJoin('users as executor', 'executor.id', 'cases.executor_id')
    // In the text of the statement, for the partial index to serve.
    .where(sql<boolean>`duty.fulfilled_on is null and duty.lifted_at is null`)
    .where('cases.status', '<>', 'annulled')
    .where((eb) => eb.or([eb('duty.kind', '<>', 'extension_notice'), eb('cases.closed_on', 'is', null), eb('cases.closed_on', '>', eb.ref('duty.due_on'))]))
    .where(ofCases(scope))
    .select(['duty.id', 'duty.case_id', 'duty.kind', 'duty.recipient', 'duty.due_on', 'duty.control_due', 'cases.number', 'cases.about_user_id', 'cases.executor_id', 'executor.active as executorActive'])
    .orderBy('duty.due_on').orderBy('duty.id')
}

/** Few notices are owed at a time, so the case of each is looked at by itself. */
function ofCases({ executorIds, unassigned, ...related }: BoardScope) {
  const eb = expressionBuilder<Schema, 'cases'>()
  return eb.and([
    ...fieldConditions(eb, { executorIds }),
    ...(unassigned === undefined ? [] : [eb('cases.executor_id', unassigned ? 'is' : 'is not', null)]),
    ...relatedConditions(eb, related, true),
  ])
}

export type OpenDuty = Awaited<ReturnType<ReturnType<typeof openDuties>['execute']>>[number]
