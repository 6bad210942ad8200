import { fromJson } from '../db/schema/json.ts'
import type { ReadHandle } from '../db/handle.ts'
import type { Row } from '../db/schema/index.ts'
import { type DeadlineRule, withTopicDefaults } from '../domain/deadline-rule.ts'
import { buildCalendar, type ProductionCalendar } from '../domain/production-calendar.ts'

/** Deadline rules of the store as the domain knows them, all editions, with the topics that bring them. */
export async function loadRules(read: ReadHandle): Promise<DeadlineRule[]> {
  const [rows, topics] = await Promise.all([loadRuleRows(read), loadTopicDefaults(read)])
  return withTopicDefaults(rows.map(ruleOfRow), topics)
}

export const loadRuleRows = (read: ReadHandle): Promise<Row<'deadline_rules'>[]> =>
  read.selectFrom('deadline_rules').selectAll().orderBy('priority').orderBy('code').orderBy('valid_from', 'desc').execute()

export const loadTopicDefaults = (read: ReadHandle): Promise<{ code: string; defaultRule: string | null }[]> =>
  read.selectFrom('topics').select(['code', 'default_rule_code as defaultRule']).where('default_rule_code', 'is not', null).orderBy('code').execute()

export function ruleOfRow(row: Row<'deadline_rules'>): DeadlineRule {
  return {
    code: row.code,
    name: row.name,
    basis: row.basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    appliesTo: fromJson(row.applies_to),
    start: row.start,
    amount: row.amount,
    unit: row.unit,
    warnBefore: fromJson(row.warn_before),
    extensionMax: row.extension_max,
    noticeRequired: row.notice_required,
    decider: row.decider,
    priority: row.priority,
    status: row.status,
    enabled: row.enabled,
    purpose: row.purpose,
  }
}

/** The production calendar of all known years; a few hundred rows. */
export async function loadCalendar(read: ReadHandle): Promise<ProductionCalendar> {
  const [days, years] = await Promise.all([read.selectFrom('calendar_days').selectAll().execute(), read.selectFrom('calendar_years').select(['year', 'confirmed']).execute()])
  return buildCalendar(days, years)
}
