import { type AppealType, type CaseStatus, type Channel, OPEN_STATUSES } from '../../domain/appeal.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'

/** Every condition present must hold. Those about dates due imply that the clock still runs. */
export interface JournalFilter {
  readonly statuses?: readonly CaseStatus[] | undefined
  /** In work (true) or done with (false). */
  readonly open?: boolean | undefined
  readonly executorId?: number | undefined
  /** Executors of a unit, for example. */
  readonly executorIds?: readonly number[] | undefined
  readonly unassigned?: boolean | undefined
  /** Both ends of dates are included. Plan dates: `control_due`. */
  readonly dueFrom?: IsoDate | undefined
  readonly dueTo?: IsoDate | undefined
  /** The law's date has passed by this day. */
  readonly overdueOn?: IsoDate | undefined
  /** The law's date has not passed by this day. */
  readonly notOverdueOn?: IsoDate | undefined
  /** The plan date or the law's date, whichever is earlier, comes by this day. */
  readonly plannedTo?: IsoDate | undefined
  /** This very day is the plan date or the law's date. */
  readonly fallsOn?: IsoDate | undefined
  readonly channel?: Channel | undefined
  readonly type?: AppealType | undefined
  /** A topic with all beneath it: `04` finds `04.02`. */
  readonly topic?: string | undefined
  readonly registeredFrom?: IsoDate | undefined
  readonly registeredTo?: IsoDate | undefined
  /** What a person typed into the search box. */
  readonly query?: string | undefined
  readonly ids?: readonly number[] | undefined
  /** Only cases in which one of these people is the executor or a co-executor: what a specialist may see. */
  readonly involving?: readonly number[] | undefined
  /** Without complaints about this person. */
  readonly notAbout?: number | undefined
}

/** Whether the conditions leave only cases in work, of which there are few. */
export function isInWork({ open, statuses, dueFrom, dueTo, overdueOn, notOverdueOn, plannedTo, fallsOn }: JournalFilter): boolean {
  const due = dueFrom ?? dueTo ?? overdueOn ?? notOverdueOn ?? plannedTo ?? fallsOn
  return open === true || due !== undefined || (statuses?.every((status) => OPEN_STATUSES.includes(status)) ?? false)
}
