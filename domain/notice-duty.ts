/** What must be told to the applicant (or to another body), by when, and when it is not owed any more. */
import type { IsoDate } from './calendar-date.ts'
import { computeDeadline, type ClockSettings } from './deadline.ts'
import type { DeadlineRule } from './deadline-rule.ts'
import type { LetterKind } from './letter-kind.ts'
import type { ProductionCalendar } from './production-calendar.ts'

/** answered: the applicant has got the answer instead. */
export const DUTY_STATES = ['open', 'fulfilled', 'lifted', 'answered'] as const
export type DutyState = (typeof DUTY_STATES)[number]

export interface NoticeFacts {
  /** Registration, or the day from which the term was counted anew. */
  readonly start: IsoDate
  /** The term of the case as it was before the decision. */
  readonly legalDue: IsoDate
  readonly controlDue: IsoDate
  readonly settings: ClockSettings
  readonly calendar: ProductionCalendar
}

export interface NoticeTerm {
  /** Last day on which the letter leaves in time. */
  readonly dueOn: IsoDate
  /** What work is planned to: a working day, by the setting of the office. */
  readonly controlDue: IsoDate
}

/**
 * A rule that starts from the term of the case (59-ФЗ art. 12 p. 2: the applicant is told of the extension while the first term runs)
 * makes the notice due by that very date; any other rule counts its own days: seven from registration for a redirect.
 */
export function noticeTerm(rule: DeadlineRule, { start, legalDue, controlDue, settings, calendar }: NoticeFacts): NoticeTerm {
  if (rule.start === 'legal_due' || rule.amount === null) return { dueOn: legalDue, controlDue: controlDue < legalDue ? controlDue : legalDue }
  const counted = computeDeadline({ rule, start, settings, calendar })
  return { dueOn: counted.legalDue, controlDue: counted.controlDue }
}

/** Who has got the answer itself within the first term needs no word of its extension. */
export function answeredInstead(duty: { readonly kind: LetterKind; readonly dueOn: IsoDate }, closedOn: IsoDate | null): boolean {
  return duty.kind === 'extension_notice' && closedOn !== null && closedOn <= duty.dueOn
}
