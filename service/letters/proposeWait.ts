import type { IsoDate } from '../../domain/calendar-date.ts'
import { computeDeadline } from '../../domain/deadline.ts'
import { findRule } from '../../domain/deadline-rule.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'

const WAIT_RULE = 'ЗАПРОС-10'

/** Until when an answer to a request for details is awaited, by the rule of the office; without it, until the planned end of the term. */
export async function proposeWait({ store, clock }: Service, actor: Actor, input: { caseId: number }): Promise<{ until: IsoDate }> {
  const { read } = store
  const { row } = await loadCase(read, actor, input.caseId, 'write_notice')
  const today = clock.today()
  const [rules, calendar, settings] = await Promise.all([loadRules(read), loadCalendar(read), readSetting(read, 'clock')])
  const rule = findRule(rules, WAIT_RULE, today)
  if (rule?.amount == null) return { until: row.control_due ?? today }
  return { until: computeDeadline({ rule, start: today, settings, calendar }).controlDue }
}
