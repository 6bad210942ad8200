import type { StoredReminder } from '../../db/queries/reminders.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { type ProductionCalendar } from '../../domain/production-calendar.ts'
import { ladder, stepOn, type ReminderStep } from '../../domain/reminder.ts'
import { addressees, type Addressee, type OfficeToday } from '../../domain/reminder-people.ts'
import type { CaseToRemind } from './casesToRemind.ts'

export interface NewReminder extends Addressee {
  readonly caseId: number
  readonly step: ReminderStep
  readonly dueOn: IsoDate
}

export interface Settlement {
  readonly create: NewReminder[]
  /** Reminders that hold again, or are of another duty than they were. */
  readonly renew: { readonly id: number; readonly duty: Addressee['duty']; readonly insteadOf: number | null }[]
  /** Ids of those that the case left behind. */
  readonly finish: number[]
}

interface Day {
  readonly today: IsoDate
  /** Outside of working hours nothing new is said, and what was said stays until the morning says something newer. */
  readonly working: boolean
  readonly calendar: ProductionCalendar
  readonly office: OfficeToday
}

/** What has to change in the reminders of one case; `stored` are all of its reminders there ever were. */
export function settle(one: CaseToRemind, stored: readonly StoredReminder[], { today, working, calendar, office }: Day): Settlement {
  const step = stepOn(today, ladder(one, one.warnBefore, calendar), one.clockSetOn)
  const people = step === null ? [] : addressees(one, step, office)
  const held = new Set<number>()
  const create: NewReminder[] = []
  const renew: Settlement['renew'] = []
  for (const person of people) {
    const own = stored.filter((row) => row.user_id === person.userId && row.due_on === one.legalDue)
    const latest = own.toSorted((a, b) => rank(b.step) - rank(a.step))[0]
    // A calendar or a rule that was edited may put the case back to an earlier step: what has been said stays said.
    const standing = latest !== undefined && (!working || step === null || rank(latest.step) >= rank(step)) ? latest : undefined
    if (standing !== undefined) {
      held.add(standing.id)
      if (standing.done_at !== null || standing.duty !== person.duty) renew.push({ id: standing.id, duty: person.duty, insteadOf: person.insteadOf })
    } else if (working && step !== null) create.push({ ...person, caseId: one.id, step, dueOn: one.legalDue })
  }
  return { create, renew, finish: stored.filter((row) => row.done_at === null && !held.has(row.id)).map(({ id }) => id) }
}

function rank(step: ReminderStep): number {
  if (step === 'overdue') return 1
  return step === 'due' ? 0 : -Number(step.slice('before_'.length))
}
