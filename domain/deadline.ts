/**
 * The clock: a pure computation whose result is stored with its inputs and explained in sentences.
 * `legalDue` is strict and never moved; `controlDue` is what work is planned to. Dates are Moscow calendar dates.
 */
import { type IsoDate, addDays, formatRuDate, formatRuDateWithWeekday, isIsoDate, yearOf } from './calendar-date.ts'
import type { DeadlineRule, RuleStart, TermUnit } from './deadline-rule.ts'
import { amountText, movedSentence, rangeOf, skippedSentence, termSentence, yearWarnings } from './deadline-words.ts'
import { Failure } from './failure.ts'
import { type ProductionCalendar, addWorkingDays, nextWorkingDay, previousWorkingDay } from './production-calendar.ts'

export const COUNT_FROM = ['next_day', 'same_day'] as const
export type CountFrom = (typeof COUNT_FROM)[number]
export const NON_WORKING = ['previous', 'none', 'next'] as const
export type NonWorking = (typeof NON_WORKING)[number]

export interface ClockSettings {
  /** next_day: the start is day 0; same_day: the start is day 1. */
  readonly countFrom: CountFrom
  /** Where the control date goes when the legal one is not a working day. */
  readonly nonWorking: NonWorking
}

export const DEFAULT_CLOCK: ClockSettings = { countFrom: 'next_day', nonWorking: 'previous' }

export interface DeadlineExtension {
  /** In units of the term. */
  readonly days: number
  readonly decidedOn: IsoDate
  readonly previousLegalDue: IsoDate
  readonly basis: string
}

export interface Deadline extends ClockSettings {
  readonly ruleCode: string
  readonly basis: string
  readonly startEvent: RuleStart
  readonly start: IsoDate
  readonly amount: number | null
  readonly unit: TermUnit
  readonly legalDue: IsoDate
  readonly controlDue: IsoDate
  /** Whole sentences a clerk can repeat on the phone. */
  readonly why: readonly string[]
  readonly warnings: readonly string[]
  readonly extension: DeadlineExtension | null
}

/** What the computation takes from a rule; a stored deadline carries the same, so it can be computed again without the row. */
export type TermRule = Pick<DeadlineRule, 'code' | 'basis' | 'start' | 'amount' | 'unit'>

export interface DeadlineInput {
  readonly rule: TermRule
  readonly start: IsoDate
  readonly settings: ClockSettings
  readonly calendar: ProductionCalendar
  /** The date named by a person: required when the rule has no amount; a promised date (≤ the term) for oral appeals. */
  readonly manualDue?: IsoDate | null
}

/**
 * The due date of a rule counted from `start`. A working-day term always ends on a working day; the control date is never
 * earlier than the start. Throws Failure INVALID_INPUT for a wrong start, a manual date that is missing, earlier than the
 * start, later than the term, or named for a rule that counts by itself.
 */
export function computeDeadline({ rule, start, settings, calendar, manualDue = null }: DeadlineInput): Deadline {
  if (!isIsoDate(start)) throw new Failure('INVALID_INPUT', 'Укажите дату, с которой считается срок, в виде ДД.ММ.ГГГГ.')
  const years = new Set<number>()
  const watched = watch(calendar, years)
  const legalDue = rule.amount === null ? namedDate(rule, start, manualDue) : countedDate(rule, rule.amount, start, settings, watched, manualDue)
  const controlDue = controlDate(legalDue, start, settings.nonWorking, watched)
  const base = { ...settings, ruleCode: rule.code, basis: rule.basis, startEvent: rule.start, start, amount: rule.amount, unit: rule.unit, legalDue, controlDue }
  const promised = rule.amount !== null && manualDue !== null
  return {
    ...base,
    why: [
      termSentence(base, promised),
      ...(rule.unit === 'working' && !promised ? skippedSentence(rangeOf(start, legalDue, settings.countFrom), calendar) : []),
      ...movedSentence(legalDue, controlDue, calendar),
    ],
    warnings: yearWarnings(years, calendar),
    extension: null,
  }
}

export interface ExtensionContext {
  /** The rule by which the deadline was computed; its `extensionMax` is the limit. */
  readonly rule: DeadlineRule
  /** The row that allows extending (59-ФЗ art. 12 p. 2), when the rule does not do so by its own law. */
  readonly extensionRule: DeadlineRule | null
  readonly decidedOn: IsoDate
  readonly calendar: ProductionCalendar
}

/**
 * Extends a term once, by at most the limit of the rule, decided not later than the first due date (59-ФЗ art. 12 p. 2: the
 * applicant is told before it). Counted from the legal due date; days are in units of the term.
 * Throws Failure INVALID_INPUT with the sentence that says which condition is broken.
 */
export function extendDeadline(deadline: Deadline, days: number, { rule, extensionRule, decidedOn, calendar }: ExtensionContext): Deadline {
  const refuse = (message: string): never => {
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'days', message }] })
  }
  const limit = Math.min(rule.extensionMax ?? 0, extensionRule?.amount ?? Number.POSITIVE_INFINITY)
  if (deadline.extension !== null) refuse(`Срок уже продлён до ${formatRuDate(deadline.legalDue)}: продлить можно только один раз.`)
  if (limit === 0) refuse(`Срок по правилу ${rule.code} (${rule.basis}) не продлевается.`)
  if (!Number.isInteger(days) || days < 1) refuse('Укажите, на сколько дней продлить срок: целое число от 1.')
  if (days > limit) {
    const latest = extendedDue(deadline, limit, calendar)
    refuse(`Продлить можно не более чем на ${amountText(limit, deadline.unit)}, то есть до ${formatRuDate(latest)}. Укажите меньшее число дней.`)
  }
  if (decidedOn > deadline.legalDue) {
    refuse(`Срок истёк ${formatRuDate(deadline.legalDue)}: решение о продлении принимается до его окончания. Отправьте ответ.`)
  }
  const years = new Set<number>()
  const watched = watch(calendar, years)
  const legalDue = extendedDue(deadline, days, watched)
  const controlDue = controlDate(legalDue, deadline.start, deadline.nonWorking, watched)
  const extension = { days, decidedOn, previousLegalDue: deadline.legalDue, basis: (extensionRule ?? rule).basis }
  const sentence = `Срок продлён с ${formatRuDate(deadline.legalDue)} до ${formatRuDate(legalDue)}: + ${amountText(days, deadline.unit)}, решение от ${formatRuDate(decidedOn)} (${extension.basis}).`
  return {
    ...deadline,
    legalDue,
    controlDue,
    extension,
    why: [...deadline.why, sentence, ...movedSentence(legalDue, controlDue, calendar)],
    warnings: [...new Set([...deadline.warnings, ...yearWarnings(years, calendar)])],
  }
}

/** The same legal date, planned anew: the control date by other settings or another calendar. For a date that a decision has set. */
export function planAnew(deadline: Deadline, nonWorking: NonWorking, calendar: ProductionCalendar): Deadline {
  const years = new Set<number>()
  const controlDue = controlDate(deadline.legalDue, deadline.start, nonWorking, watch(calendar, years))
  return { ...deadline, nonWorking, controlDue, why: [...deadline.why, ...movedSentence(deadline.legalDue, controlDue, calendar)], warnings: yearWarnings(years, calendar) }
}

function extendedDue(deadline: Deadline, days: number, calendar: Pick<ProductionCalendar, 'isWorking'>): IsoDate {
  return deadline.unit === 'working' ? addWorkingDays(deadline.legalDue, days, calendar) : addDays(deadline.legalDue, days)
}

function countedDate(rule: TermRule, amount: number, start: IsoDate, settings: ClockSettings, calendar: Pick<ProductionCalendar, 'isWorking'>, promised: IsoDate | null): IsoDate {
  const dayZero = settings.countFrom === 'next_day' ? start : addDays(start, -1)
  const limit = rule.unit === 'working' ? addWorkingDays(dayZero, amount, calendar) : addDays(dayZero, amount)
  if (promised === null) return limit
  if (rule.start !== 'visit') {
    throw dueFailure(`Правило ${rule.code} само считает срок. Более раннюю дату укажите как промежуточный срок в резолюции.`)
  }
  const date = namedDate(rule, start, promised)
  if (date > limit) {
    throw dueFailure(`Обещанная дата не может быть позже ${formatRuDate(limit)} (${rule.basis}). Укажите более раннюю дату.`)
  }
  return date
}

function namedDate(rule: TermRule, start: IsoDate, named: IsoDate | null): IsoDate {
  if (named === null || !isIsoDate(named)) throw dueFailure(`По правилу ${rule.code} срок назначается датой. Укажите её.`)
  if (named < start) throw dueFailure(`Срок ${formatRuDate(named)} раньше начала отсчёта ${formatRuDateWithWeekday(start)}. Исправьте дату.`)
  return named
}

function controlDate(legalDue: IsoDate, start: IsoDate, policy: NonWorking, calendar: Pick<ProductionCalendar, 'isWorking'>): IsoDate {
  if (policy === 'none') return legalDue
  if (policy === 'next') return nextWorkingDay(legalDue, calendar)
  const moved = previousWorkingDay(legalDue, calendar)
  return moved < start ? start : moved
}

/** Notes which years were asked about, so that a missing one is said aloud. */
function watch(calendar: ProductionCalendar, years: Set<number>): Pick<ProductionCalendar, 'isWorking'> {
  return {
    isWorking: (date) => {
      years.add(yearOf(date))
      return calendar.isWorking(date)
    },
  }
}

function dueFailure(message: string): Failure {
  return new Failure('INVALID_INPUT', message, { fields: [{ path: 'manualDue', message }] })
}
