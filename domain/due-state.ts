/**
 * How a clock looks today. Overdue is judged by the legal date alone: the control date is the office's own plan, and a case
 * that has passed it is urgent («soon», or «today» on the last legal day) but not yet late. Closed cases are judged by the
 * dispatch date against the legal date.
 */
import { type IsoDate, daysBetween, formatRuDate } from './calendar-date.ts'
import { days, plural } from './plural.ts'

export const DUE_KINDS = ['overdue', 'today', 'soon', 'later', 'closed_in_time', 'closed_late'] as const
export type DueKind = (typeof DUE_KINDS)[number]

export interface DueDates {
  readonly legalDue: IsoDate
  readonly controlDue: IsoDate
  /** Date of dispatch (of the talk, for an oral reply) or of the closing decision; absent while the case is open. */
  readonly closedOn?: IsoDate | null
}

export interface DueState {
  readonly kind: DueKind
  /** Whole days, never negative: late by, or left until the date the label speaks of. */
  readonly days: number
  readonly label: string
}

/** «soon» begins this many days before the date. */
export const DEFAULT_SOON_DAYS = 3

/** State of the clock on `today` (Moscow date). When the control date was moved past the legal one, the legal one is planned to. */
export function dueState({ legalDue, controlDue, closedOn = null }: DueDates, today: IsoDate, soonDays: number = DEFAULT_SOON_DAYS): DueState {
  if (closedOn !== null) return closedState(legalDue, closedOn)
  if (today > legalDue) {
    const late = daysBetween(legalDue, today)
    return { kind: 'overdue', days: late, label: `просрочено на ${days(late)}` }
  }
  const planned = controlDue < legalDue ? controlDue : legalDue
  if (today > planned) {
    const left = daysBetween(today, legalDue)
    const limit = left === 0 ? 'по закону последний день' : `по закону до ${formatRuDate(legalDue)}`
    return { kind: left === 0 ? 'today' : 'soon', days: left, label: `контрольный срок прошёл, ${limit}` }
  }
  const left = daysBetween(today, planned)
  if (left === 0) return { kind: 'today', days: 0, label: 'сегодня' }
  return { kind: left <= soonDays ? 'soon' : 'later', days: left, label: `${plural(left, 'остался', 'осталось', 'осталось')} ${days(left)}` }
}

function closedState(legalDue: IsoDate, closedOn: IsoDate): DueState {
  if (closedOn <= legalDue) return { kind: 'closed_in_time', days: daysBetween(closedOn, legalDue), label: 'в срок' }
  const late = daysBetween(legalDue, closedOn)
  return { kind: 'closed_late', days: late, label: `с опозданием на ${days(late)}` }
}
