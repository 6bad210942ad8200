import type { WriteHandle } from '../../db/handle.ts'
import type { Patch, Row } from '../../db/schema/index.ts'
import { formatRuDate, isIsoDate, type IsoDate, type IsoInstant } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import { computeClock, type StoredDeadline } from '../cases/computeClock.ts'
import { cardOf } from '../intake/cardColumns.ts'
import { termColumns } from './extensionTerm.ts'
import { urgentByTopic } from './urgentByTopic.ts'

/**
 * The columns of a case whose consideration is resumed: unassigned again, its closing undone, its clock counted anew from the
 * stated day by the same rule while that still fits. Earlier letters, decisions and executors stay in its history.
 * @throws Failure INVALID_INPUT for a start before the registration or in the future; ILLEGAL_TRANSITION
 */
export async function reopenedColumns(tx: WriteHandle, row: Row<'cases'>, reopened: { startOn: IsoDate; today: IsoDate; at: IsoInstant }): Promise<Patch<'cases'>> {
  const { startOn, today, at } = reopened
  const status = nextStatus(row.status, 'reopen')
  assertStart(startOn, row.registered_on, today)
  const topics = await tx.selectFrom('case_topics').select('topic_code').where('case_id', '=', row.id).orderBy('main', 'desc').orderBy('topic_code').execute()
  const card = cardOf(row, topics.map(({ topic_code }) => topic_code))
  const byRule = (ruleCode: string | null) => computeClock(tx, card, { registeredOn: row.registered_on, ruleCode, startOn })
  const proposed = await byRule(null)
  const { rule, deadline } = proposed.proposed.some(({ code }) => code === row.rule_code) ? await byRule(row.rule_code) : proposed
  const resumed: StoredDeadline = { ...deadline, why: [...deadline.why, `Рассмотрение возобновлено ${formatRuDate(today)}: срок считается заново с ${formatRuDate(startOn)}.`] }
  await tx.updateTable('assignments').set({ ended_at: at }).where('case_id', '=', row.id).where('ended_at', 'is', null).execute()
  await tx.deleteFrom('case_executors').where('case_id', '=', row.id).execute()
  return {
    status, status_before_proposal: null, urgent: await urgentByTopic(tx, row.id),
    executor_id: null, resolution_author_id: null, resolution_date: null, resolution_text: null, intermediate_date: null,
    rule_code: rule.code, clock_restarted_on: startOn, ...termColumns(resumed),
    result: null, justified: null, outgoing_number: null, outgoing_date: null, signer_id: null, dispatch_channel: null, dispatched_on: null,
    closed_on: null, closed_at: null, storage_until: null,
  }
}

/** The start is stated by a person; it may be the registration itself when the closing was a mistake. */
function assertStart(startOn: IsoDate, registeredOn: IsoDate, today: IsoDate): void {
  const refuse = (message: string): never => {
    throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'startOn', message }] })
  }
  if (!isIsoDate(startOn)) refuse('Укажите дату, с которой заново считается срок.')
  if (startOn > today) refuse(`Дата ${formatRuDate(startOn)} ещё не наступила. Укажите день, когда поступили новые сведения.`)
  if (startOn < registeredOn) refuse(`Срок не может начаться раньше регистрации ${formatRuDate(registeredOn)}. Исправьте дату.`)
}
