import type { ReadHandle } from '../../db/handle.ts'
import type { Patch, Row } from '../../db/schema/index.ts'
import { fromJson, toJson } from '../../db/schema/json.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { extendDeadline } from '../../domain/deadline.ts'
import { findRule, isInForce, type DeadlineRule } from '../../domain/deadline-rule.ts'
import { Failure } from '../../domain/failure.ts'
import type { StoredDeadline } from '../cases/computeClock.ts'
import { loadCalendar, loadRules } from '../reference.ts'

/**
 * The term of a case extended by so many days, computed from what was stored and never from the rules of today alone.
 * @throws Failure INVALID_INPUT: too long, already extended, too late, or a term that is not extended at all
 */
export async function extendedTerm(read: ReadHandle, row: Row<'cases'>, days: number, decidedOn: IsoDate): Promise<StoredDeadline> {
  if (row.deadline_json === null) throw notExtended('У обращения нет срока, который можно продлить.')
  const stored = fromJson(row.deadline_json) as StoredDeadline
  const [rules, calendar] = await Promise.all([loadRules(read), loadCalendar(read)])
  const rule = ruleOf(rules, stored, row.registered_on)
  return { ...extendDeadline(stored, days, { rule, extensionRule: extensionRuleFor(rule, rules, decidedOn), decidedOn, calendar }), ruleName: stored.ruleName }
}

/** The rule by which the term is extended: it says whether the applicant must be told. */
export async function extensionRule(read: ReadHandle, row: Row<'cases'>, decidedOn: IsoDate): Promise<DeadlineRule> {
  if (row.deadline_json === null) throw notExtended('У обращения нет срока, который можно продлить.')
  const rules = await loadRules(read)
  const rule = ruleOf(rules, fromJson(row.deadline_json) as StoredDeadline, row.registered_on)
  return extensionRuleFor(rule, rules, decidedOn) ?? rule
}

export function termColumns(deadline: StoredDeadline): Pick<Patch<'cases'>, 'legal_due' | 'control_due' | 'deadline_json'> {
  return { legal_due: deadline.legalDue, control_due: deadline.controlDue, deadline_json: toJson<unknown>(deadline) }
}

/** The edition by which the term was computed, even if it has been switched off since. */
function ruleOf(rules: readonly DeadlineRule[], stored: StoredDeadline, registeredOn: IsoDate): DeadlineRule {
  const rule = findRule(rules, stored.ruleCode, registeredOn) ?? rules.find(({ code }) => code === stored.ruleCode)
  if (rule === undefined) throw notExtended(`Правила ${stored.ruleCode} больше нет: срок по нему не продлевается.`)
  return rule
}

/**
 * The Standard is silent on extending, so its own terms need the row of 59-ФЗ art. 12 p. 2 in force; a term of another law is
 * extended by that law.
 */
function extensionRuleFor(rule: DeadlineRule, rules: readonly DeadlineRule[], on: IsoDate): DeadlineRule | null {
  if (rule.status !== 'firm') return null
  const extension = rules.find((candidate) => candidate.purpose === 'extension' && isInForce(candidate, on))
  if (extension === undefined) throw notExtended('Продление срока отключено в правилах. Обратитесь к администратору.')
  return extension
}

function notExtended(message: string): Failure {
  return new Failure('INVALID_INPUT', message, { fields: [{ path: 'days', message }] })
}
