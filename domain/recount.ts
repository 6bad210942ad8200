/**
 * What a change of the reference tables does to a term that already runs. A change moves a term only by what was changed: all other
 * inputs are those stored with the term. Nothing here is applied by itself; a person decides (ARCHITECTURE: nobody recomputes silently).
 */
import { formatRuDate, type IsoDate } from './calendar-date.ts'
import { type ClockSettings, computeDeadline, type Deadline, planAnew, type TermRule } from './deadline.ts'
import { type DeadlineRule, proposeRules, type RuleFacts } from './deadline-rule.ts'
import { Failure } from './failure.ts'
import type { ProductionCalendar } from './production-calendar.ts'
import { startOf, type StartDates } from './rule-start.ts'

/** A stored term with what its card says. */
export interface RunningTerm extends StartDates {
  readonly stored: Deadline
  readonly facts: RuleFacts
  /** Date promised to the visitor. */
  readonly promisedOn: IsoDate | null
  /** Date set by the body that forwarded the appeal. */
  readonly forwardingDue: IsoDate | null
  /** Stated new start after a decision was reversed. */
  readonly restartedOn: IsoDate | null
}

/** What is taken anew; the rest is as stored. The calendar is always the one that is given. */
export interface NewInputs {
  readonly settings?: ClockSettings
  readonly rule?: DeadlineRule
}

export type Recounted = { readonly deadline: Deadline; readonly problem: null } | { readonly deadline: null; readonly problem: string }

/**
 * The term by the given inputs. A date that a decision extended was told to the applicant, so it stays and only its control date moves.
 * A term that cannot be counted so (a promise later than the new limit, a card without the date it starts from) answers with the reason.
 */
export function recount(term: RunningTerm, { settings, rule }: NewInputs, calendar: ProductionCalendar): Recounted {
  const { stored } = term
  const clock: ClockSettings = settings ?? { countFrom: stored.countFrom, nonWorking: stored.nonWorking }
  if (stored.extension !== null) return { deadline: planAnew(stored, clock.nonWorking, calendar), problem: null }
  const by: TermRule = rule ?? { code: stored.ruleCode, basis: stored.basis, start: stored.startEvent, amount: stored.amount, unit: stored.unit }
  try {
    const start = rule === undefined || rule.start === stored.startEvent ? stored.start : (term.restartedOn ?? startOf(rule, term))
    const deadline = computeDeadline({ rule: by, start, settings: clock, calendar, manualDue: namedDate(term, by) })
    return { deadline: term.restartedOn === null ? deadline : { ...deadline, why: [...deadline.why, `Рассмотрение возобновлено: срок считается с ${formatRuDate(term.restartedOn)}.`] }, problem: null }
  } catch (error) {
    if (error instanceof Failure) return { deadline: null, problem: error.message }
    throw error
  }
}

/** The promise does not outlive a new start: it was given for the first one. */
function namedDate({ forwardingDue, promisedOn, restartedOn, stored }: RunningTerm, rule: TermRule): IsoDate | null {
  if (rule.amount === null) return forwardingDue ?? stored.legalDue
  return rule.start === 'visit' && restartedOn === null ? promisedOn : null
}

/**
 * The rule of the term before and after a change of rules or topics. A rule that a person chose over the proposed one stays while it
 * fits; null when the term has no rule by either table and is left alone.
 */
export function ruleAround({ stored, facts, registeredOn }: RunningTerm, before: readonly DeadlineRule[], after: readonly DeadlineRule[]): { before: DeadlineRule; after: DeadlineRule } | null {
  const fitted = proposeRules(facts, before, registeredOn)
  const own = fitted.find(({ code }) => code === stored.ruleCode)
  const fitting = proposeRules(facts, after, registeredOn)
  const next = own === fitted[0] ? fitting[0] : fitting.find(({ code }) => code === stored.ruleCode)
  return own === undefined || next === undefined ? null : { before: own, after: next }
}

const sameDates = (a: Deadline, b: Deadline): boolean => a.legalDue === b.legalDue && a.controlDue === b.controlDue

/** A change touches a term whose dates it moves, unless they stand there already. */
export function touches(stored: Deadline, before: Recounted, after: Recounted): boolean {
  if (after.deadline === null) return before.deadline !== null
  return !sameDates(after.deadline, stored) && (before.deadline === null || !sameDates(before.deadline, after.deadline))
}
