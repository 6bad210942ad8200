import type { ReadHandle } from '../../db/handle.ts'
import { caseFactsQuery } from '../../db/queries/reminders.ts'
import { fromJson } from '../../db/schema/json.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { DeadlineRule } from '../../domain/deadline-rule.ts'
import type { ReminderDates } from '../../domain/reminder.ts'
import type { RemindedCase } from '../../domain/reminder-people.ts'
import type { StoredDeadline } from '../cases/computeClock.ts'

export interface CaseToRemind extends RemindedCase, ReminderDates {
  readonly id: number
  /** The list of the rule's edition by which the case was counted. */
  readonly warnBefore: readonly number[]
  /** Registration, or the extension: warnings of earlier days are not given. */
  readonly clockSetOn: IsoDate
}

/** The cases with everything that decides whom to remind of them, and when; a case without a clock is left out. */
export async function casesToRemind(read: ReadHandle, ids: readonly number[], rules: readonly DeadlineRule[]): Promise<CaseToRemind[]> {
  const [rows, coExecutors, proposals, extensions] = await Promise.all([
    caseFactsQuery(read, ids).execute(),
    read.selectFrom('case_executors').selectAll().where('case_id', 'in', ids).execute(),
    read.selectFrom('proposals').select(['case_id', 'proposed_by']).where('case_id', 'in', ids).where('state', '=', 'pending').execute(),
    read.selectFrom('extensions').select(['case_id', 'proposed_by']).where('case_id', 'in', ids).where('state', '=', 'pending').execute(),
  ])
  const asked = [...proposals, ...extensions]
  return rows.flatMap((row) => {
    if (row.legal_due === null) return []
    const deadline = row.deadline_json === null ? null : (fromJson(row.deadline_json) as Partial<StoredDeadline>)
    return [{
      id: row.id, status: row.status, executorId: row.executor_id, aboutUserId: row.about_user_id,
      coExecutorIds: coExecutors.filter(({ case_id }) => case_id === row.id).map(({ user_id }) => user_id),
      askedBy: asked.filter(({ case_id }) => case_id === row.id).map(({ proposed_by }) => proposed_by),
      legalDue: row.legal_due, controlDue: row.control_due ?? row.legal_due,
      warnBefore: deadline?.warnBefore ?? edition(rules, row.rule_code, row.registered_on)?.warnBefore ?? [],
      clockSetOn: deadline?.extension?.decidedOn ?? row.registered_on,
    }]
  })
}

/** The edition of the day on which the case was registered, switched on or not; failing that, the latest. */
function edition(rules: readonly DeadlineRule[], code: string | null, on: IsoDate): DeadlineRule | undefined {
  const editions = rules.filter((rule) => rule.code === code).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  return editions.find(({ validFrom }) => validFrom <= on) ?? editions[0]
}
