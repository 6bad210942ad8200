import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { findRule } from '../../domain/deadline-rule.ts'
import { noticeLabel, type GroundNotice } from '../../domain/ground.ts'
import { noticeTerm } from '../../domain/notice-duty.ts'
import { loadCalendar, loadRules } from '../reference.ts'
import { readSetting } from '../settings.ts'

/**
 * What the applicant must still be told, with its last day: «Уведомление о нечитаемости до 30.11.2026». Null when nothing is
 * owed, or when the office has switched the rule of the notice off.
 */
export async function noticeText(read: ReadHandle, row: Row<'cases'>, notice: GroundNotice | null): Promise<string | null> {
  if (notice === null) return null
  const [rules, calendar, settings] = await Promise.all([loadRules(read), loadCalendar(read), readSetting(read, 'clock')])
  const rule = findRule(rules, notice.ruleCode, row.registered_on)
  if (rule === null) return null
  const legalDue = row.legal_due ?? row.registered_on
  const { dueOn } = noticeTerm(rule, { start: row.clock_restarted_on ?? row.registered_on, legalDue, controlDue: row.control_due ?? legalDue, settings, calendar })
  return `${noticeLabel(notice)} до ${formatRuDate(dueOn)}`
}
