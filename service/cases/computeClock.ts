import type { Card, DeadlineView } from '../../contract/card.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { formatRuDate, type IsoDate } from '../../domain/calendar-date.ts'
import { computeDeadline, type Deadline } from '../../domain/deadline.ts'
import { proposeRules, type DeadlineRule } from '../../domain/deadline-rule.ts'
import { Failure } from '../../domain/failure.ts'
import { startOf } from '../../domain/rule-start.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'

/** What the store keeps beside the two dates: the computation with its inputs and the rule's name of that day. */
export type StoredDeadline = Deadline & {
  readonly ruleName: string
  /** The rule's list of that day: a later edition reminds of later cases. Cards of earlier versions have none. */
  readonly warnBefore?: readonly number[]
}

export type ClockFacts = Pick<Card, 'channel' | 'type' | 'applicantKind' | 'topics' | 'receivedOn' | 'authorDate' | 'forwardingDue'>

export interface Clock {
  /** Rules that fit, the proposed one first. */
  readonly proposed: readonly DeadlineRule[]
  readonly rule: DeadlineRule
  readonly deadline: StoredDeadline
}

/**
 * The clock of a card: the rule named by the person, or else the first that fits, counted from its start event.
 * @param promisedOn the date named to a visitor: becomes the due date where the rule counts from the visit (СТ-УСТН); a rule that
 *   counts by itself keeps its own date and says when the promise is earlier
 * @param startOn a stated new start after a reversal; replaces the rule's own start event
 * @throws Failure INVALID_INPUT when no rule fits or its start is not known
 */
export async function computeClock(read: ReadHandle, facts: ClockFacts, on: { registeredOn: IsoDate; ruleCode: string | null; startOn?: IsoDate | undefined; promisedOn?: IsoDate | null | undefined }): Promise<Clock> {
  const [rules, calendar, settings] = await Promise.all([loadRules(read), loadCalendar(read), readSetting(read, 'clock')])
  const proposed = proposeRules({ type: facts.type, topic: facts.topics[0] ?? null, topics: facts.topics, applicantKind: facts.applicantKind, channel: facts.channel }, rules, on.registeredOn)
  const rule = on.ruleCode === null ? proposed[0] : proposed.find(({ code }) => code === on.ruleCode)
  if (rule === undefined) {
    const message = on.ruleCode === null ? 'Для такого обращения нет действующего правила срока. Проверьте правила в настройках.' : `Правило ${on.ruleCode} к этому обращению не подходит. Выберите другое.`
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'ruleCode', message }] })
  }
  const promised = on.promisedOn ?? null
  const manualDue = rule.amount === null ? facts.forwardingDue : rule.start === 'visit' ? promised : null
  const deadline = computeDeadline({ rule, start: on.startOn ?? startOf(rule, { ...facts, registeredOn: on.registeredOn }), settings, calendar, manualDue })
  const earlier = promised !== null && promised < deadline.legalDue ? [`Заявителю обещан ответ к ${formatRuDate(promised)}: это раньше срока по правилу ${rule.code}.`] : []
  return { proposed, rule, deadline: { ...deadline, warnings: [...deadline.warnings, ...earlier], ruleName: rule.name, warnBefore: rule.warnBefore } }
}

export function deadlineView(stored: StoredDeadline): DeadlineView {
  const { ruleCode, ruleName, basis, start, legalDue, controlDue, why, warnings } = stored
  return { ruleCode, ruleName, basis, start, legalDue, controlDue, why: [...why], warnings: [...warnings] }
}
