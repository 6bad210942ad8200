import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { DeadlineView } from '../../contract/card.ts'
import { assertCan, can } from '../../domain/access.ts'
import { type IsoDate, isIsoDate } from '../../domain/calendar-date.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
import { intakeWarnings } from '../../domain/intake-check.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { computeClock, deadlineView } from '../cases/computeClock.ts'
import type { Service } from '../context.ts'
import { loadRules } from '../reference.ts'
import { previewCaseNumber } from './caseNumber.ts'

type PreviewInput = z.infer<NonNullable<(typeof contract.intake.preview)['~orpc']['inputSchema']>>

interface Preview {
  nextNumber: string
  rules: { code: string; name: string; basis: string; proposed: boolean }[]
  deadline: DeadlineView | null
  obstacle: string | null
  warnings: string[]
}

/** Written appeals are registered within so many days of receipt (59-ФЗ art. 8 p. 2); how many, its row says. */
const REGISTRATION_RULE = 'РЕГ-3'

/** What the card would get if it were registered now: number, fitting rules, due date with its reasons. */
export async function previewRegistration(service: Service, actor: Actor, input: PreviewInput): Promise<Preview> {
  if (!can(actor, 'register')) assertCan(actor, 'correct_card', 'other')
  const { read } = service.store
  const today = service.clock.today()
  const facts = { type: input.type, topic: input.topics[0] ?? null, topics: input.topics, applicantKind: input.applicantKind, channel: input.channel }
  const [rules, nextNumber] = await Promise.all([loadRules(read), previewCaseNumber(read, { ...input, recurrence: 'first' }, today)])
  const proposed = proposeRules(facts, rules, today)
  const registrationRule = rules.find((rule) => rule.code === REGISTRATION_RULE) ?? null
  const warn = (legalDue: IsoDate | null) => intakeWarnings({ ...input, legalDue }, today, registrationRule)
  const shared = { nextNumber, rules: proposed.map(({ code, name, basis }, index) => ({ code, name, basis, proposed: index === 0 })) }
  if (!isIsoDate(input.receivedOn)) return { ...shared, deadline: null, obstacle: 'Укажите дату поступления', warnings: [] }
  try {
    const { deadline } = await computeClock(read, input, { registeredOn: today, ruleCode: input.ruleCode, promisedOn: input.promisedOn })
    return { ...shared, deadline: deadlineView(deadline), obstacle: null, warnings: warn(deadline.legalDue) }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...shared, deadline: null, obstacle: error.message, warnings: warn(null) }
  }
}
