/** What is counted of every group of cases, whole or by a type, topic, executor: one addition a case. */
import { type AppealType, type ApplicantKind, type CaseStatus, type Channel, type Ground, type Justification, OPEN_STATUSES, type Recurrence } from '../appeal.ts'
import { daysBetween, type IsoDate } from '../calendar-date.ts'
import { average, percentile, share } from './arithmetic.ts'

/** A registered case as far as figures need it; nothing personal. */
export interface AnalysedCase {
  readonly registeredOn: IsoDate
  readonly status: CaseStatus
  readonly type: AppealType
  readonly channel: Channel
  readonly applicantKind: ApplicantKind
  readonly executorId: number | null
  readonly recurrence: Recurrence
  readonly legalDue: IsoDate | null
  /** The day of dispatch, or of the talk that answered. */
  readonly dispatchedOn: IsoDate | null
  readonly justified: Justification | null
  /** Of the accepted decision. */
  readonly ground: Ground | null
}

/** Judged once and added to every group the case belongs to. */
export interface JudgedCase<C extends AnalysedCase = AnalysedCase> {
  readonly of: C
  /** Granted, summed; null when the term was never extended. */
  readonly extensionDays: number | null
  readonly answered: boolean
  readonly open: boolean
  /** Answered by the law's date; late: after it. Neither without an answer or without a date. */
  readonly inTime: boolean
  readonly late: boolean
  /** Still open, and the law's date has passed. */
  readonly overdue: boolean
  /** Calendar days from registration to the answer. */
  readonly days: number | null
}

/**
 * §7.2.4: «в течение 30 календарных дней»; in time is judged by the dispatch date, whatever the plan date was.
 */
export function judgeOn(today: IsoDate): <C extends AnalysedCase>(one: C, extensionDays: number | null) => JudgedCase<C> {
  return (one, extensionDays) => {
    const { status, dispatchedOn, legalDue, registeredOn } = one
    const sentOn = status === 'dispatched' ? dispatchedOn : null
    const open = OPEN.has(status)
    return {
      of: one, extensionDays, open, answered: sentOn !== null,
      inTime: sentOn !== null && legalDue !== null && sentOn <= legalDue,
      late: sentOn !== null && legalDue !== null && sentOn > legalDue,
      overdue: open && legalDue !== null && legalDue < today,
      days: sentOn === null ? null : daysBetween(registeredOn, sentOn),
    }
  }
}

const OPEN: ReadonlySet<CaseStatus> = new Set(OPEN_STATUSES)

export interface Tally {
  received: number
  open: number
  overdue: number
  answered: number
  inTime: number
  late: number
  repeated: number
  redirected: number
  withoutAnswer: number
  extended: number
  extensionDays: number
  readonly justified: Record<Justification, number>
  readonly days: Map<number, number>
}

export function emptyTally(): Tally {
  return {
    received: 0, open: 0, overdue: 0, answered: 0, inTime: 0, late: 0, repeated: 0, redirected: 0, withoutAnswer: 0, extended: 0, extensionDays: 0,
    justified: { yes: 0, partly: 0, no: 0 }, days: new Map(),
  }
}

export function addCase(tally: Tally, one: JudgedCase): void {
  tally.received += 1
  if (one.open) tally.open += 1
  if (one.overdue) tally.overdue += 1
  if (one.inTime) tally.inTime += 1
  if (one.late) tally.late += 1
  const { recurrence, status, justified } = one.of
  if (recurrence === 'repeated') tally.repeated += 1
  if (status === 'redirected') tally.redirected += 1
  if (status === 'closed_no_action' || status === 'closed_no_reply') tally.withoutAnswer += 1
  if (justified !== null) tally.justified[justified] += 1
  if (one.extensionDays !== null) {
    tally.extended += 1
    tally.extensionDays += one.extensionDays
  }
  if (one.days === null) return
  tally.answered += 1
  tally.days.set(one.days, (tally.days.get(one.days) ?? 0) + 1)
}

/** Figures of a group as they are shown; null stands on no case. */
export interface GroupFigures {
  readonly received: number
  readonly open: number
  readonly overdue: number
  readonly answered: number
  readonly late: number
  readonly repeated: number
  readonly inTimeShare: number | null
  readonly averageDays: number | null
  readonly days80: number | null
  readonly justifiedShare: number | null
}

export function groupFigures(tally: Tally): GroupFigures {
  const { received, open, overdue, answered, late, repeated } = tally
  return { received, open, overdue, answered, late, repeated, inTimeShare: inTimeShare(tally), averageDays: average(tally.days), days80: percentile(tally.days, 80), justifiedShare: justifiedShare(tally) }
}

/** An open case past its date counts as late already: not answering never makes the share better. */
export const inTimeShare = ({ inTime, late, overdue }: Tally): number | null => share(inTime, inTime + late + overdue)

export const concluded = ({ justified }: Tally): number => justified.yes + justified.partly + justified.no

export const justifiedShare = (tally: Tally): number | null => share(tally.justified.yes + tally.justified.partly, concluded(tally))
