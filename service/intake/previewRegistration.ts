import type { z } from 'zod'
import type { contract } from '../../contract/index.ts'
import type { DeadlineView } from '../../contract/card.ts'
import { assertCan, can } from '../../domain/access.ts'
import { isIsoDate } from '../../domain/calendar-date.ts'
import { proposeRules } from '../../domain/deadline-rule.ts'
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
}

/** What the card would get if it were registered now: number, fitting rules, due date with its reasons. */
export async function previewRegistration(service: Service, actor: Actor, input: PreviewInput): Promise<Preview> {
  if (!can(actor, 'register')) assertCan(actor, 'correct_card', 'other')
  const { read } = service.store
  const today = service.clock.today()
  const facts = { type: input.type, topic: input.topics[0] ?? null, topics: input.topics, applicantKind: input.applicantKind, channel: input.channel }
  const [rules, nextNumber] = await Promise.all([loadRules(read), previewCaseNumber(read, { ...input, recurrence: 'first' }, today)])
  const proposed = proposeRules(facts, rules, today)
  const shared = { nextNumber, rules: proposed.map(({ code, name, basis }, index) => ({ code, name, basis, proposed: index === 0 })) }
  if (!isIsoDate(input.receivedOn)) return { ...shared, deadline: null, obstacle: 'Укажите дату поступления' }
  try {
    const { deadline } = await computeClock(read, input, { registeredOn: today, ruleCode: input.ruleCode })
    return { ...shared, deadline: deadlineView(deadline), obstacle: null }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { ...shared, deadline: null, obstacle: error.message }
  }
}
