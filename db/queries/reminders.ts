import { sql } from 'kysely'
import { can, worksFor } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { ReadHandle } from '../handle.ts'

/** Ids of cases in work, by the index of them. */
export function openCaseIdsQuery(read: ReadHandle) {
  return read.selectFrom('cases').select('id').where(sql<boolean>`cases.open = 1`)
}

/** Cases with reminders that are not finished. */
export function remindedCaseIdsQuery(read: ReadHandle) {
  return read.selectFrom('reminders').select('case_id').distinct().where(sql<boolean>`reminders.done_at is null`)
}

/** What decides about reminders of the cases, by the primary key. */
export function caseFactsQuery(read: ReadHandle, ids: readonly number[]) {
  return read
    .selectFrom('cases').where('id', 'in', ids)
    .select(['id', 'status', 'registered_on', 'rule_code', 'legal_due', 'control_due', 'executor_id', 'about_user_id', 'deadline_json'])
}

export function remindersOfCasesQuery(read: ReadHandle, ids: readonly number[]) {
  return read.selectFrom('reminders').where('case_id', 'in', ids).select(['id', 'case_id', 'user_id', 'step', 'due_on', 'duty', 'done_at'])
}

export type StoredReminder = Awaited<ReturnType<ReturnType<typeof remindersOfCasesQuery>['execute']>>[number]

/**
 * Reminders of the person that still hold: of cases in work that the person may open today, whatever was so when the reminder was made.
 * `await remindersOf(read, actor).select('reminders.id').execute()`
 */
export function remindersOf(read: ReadHandle, actor: Pick<Actor, 'userId' | 'roles' | 'unitId' | 'standsInFor'>) {
  const every = can(actor, 'view_card', 'other')
  const workers = worksFor(actor)
  return read
    .selectFrom('reminders').innerJoin('cases', 'cases.id', 'reminders.case_id')
    // In the text of the statement, for the partial index to serve.
    .where(sql<boolean>`reminders.done_at is null`).where('reminders.user_id', '=', actor.userId)
    .where(sql<boolean>`cases.open = 1`).whereRef('cases.legal_due', '=', 'reminders.due_on')
    .where('cases.about_user_id', 'is distinct from', actor.userId)
    .$if(!every, (query) =>
      query.where((eb) => eb.or([
        eb('cases.executor_id', 'in', workers),
        eb.exists(eb.selectFrom('users').select('users.id').whereRef('users.id', '=', 'cases.executor_id').where('users.unit_id', '=', actor.unitId)),
        eb.exists(eb.selectFrom('case_executors').innerJoin('users', 'users.id', 'case_executors.user_id').select('users.id').whereRef('case_executors.case_id', '=', 'cases.id').where((or) => or.or([or('users.id', 'in', workers), or('users.unit_id', '=', actor.unitId)]))),
      ])))
}
