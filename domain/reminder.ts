/**
 * On which days a case is reminded of: before its control date by the list of its rule, on that date, and once the law's date has
 * passed. A step whose day is off comes on the last working day before it, so that there is still a day to act; the step of the
 * overdue, which has nothing to be early for, on the first working day after it.
 */
import { type IsoDate, addDays } from './calendar-date.ts'
import { type ProductionCalendar, nextWorkingDay, previousWorkingDay } from './production-calendar.ts'

/** `before_3`: three calendar days before the planned date. The name does not hold the day, so an edited calendar makes no new step. */
export type ReminderStep = `before_${number}` | 'due' | 'overdue'

export interface ReminderDates {
  readonly legalDue: IsoDate
  readonly controlDue: IsoDate
}

export interface Rung {
  readonly step: ReminderStep
  /** A working day. */
  readonly on: IsoDate
}

type WorkingDays = Pick<ProductionCalendar, 'isWorking'>

/** The day work is planned to: the control date, unless it was moved past the law's own. */
export function plannedDay({ legalDue, controlDue }: ReminderDates): IsoDate {
  return controlDue < legalDue ? controlDue : legalDue
}

/**
 * The steps of a case, the earliest first, each on a working day of its own: of those that fall on one day only the most urgent is
 * left, so that nobody is told of one thing twice.
 */
export function ladder(dates: ReminderDates, warnBefore: readonly number[], calendar: WorkingDays): Rung[] {
  const planned = plannedDay(dates)
  const warnings = [...new Set(warnBefore)].filter((days) => Number.isInteger(days) && days > 0).toSorted((a, b) => b - a)
  const all: Rung[] = [
    ...warnings.map((days): Rung => ({ step: `before_${days}`, on: previousWorkingDay(addDays(planned, -days), calendar) })),
    { step: 'due', on: previousWorkingDay(planned, calendar) },
    { step: 'overdue', on: nextWorkingDay(addDays(dates.legalDue, 1), calendar) },
  ]
  return all.filter((rung, index) => all[index + 1]?.on !== rung.on)
}

/**
 * The step at which a case stands today; null while none has come. Steps that were missed are not made up for: the nearest one says
 * it all. A warning of the day on which the clock was set (registration, extension) or of an earlier one is not given: whoever set
 * it has the date before them.
 */
export function stepOn(today: IsoDate, rungs: readonly Rung[], clockSetOn: IsoDate): ReminderStep | null {
  const rung = rungs.findLast(({ on }) => on <= today)
  if (rung === undefined) return null
  return rung.on <= clockSetOn && rung.step.startsWith('before_') ? null : rung.step
}

/** From here on the deputy director is told too: the day itself is the last step at which the date can still be kept. */
export const risesToDeputy = (step: ReminderStep | null): boolean => step === 'due' || step === 'overdue'
