import type { WriteHandle } from '../../db/handle.ts'
import { toJson } from '../../db/schema/json.ts'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { TOPICS } from '../../domain/topic-data.ts'

/** First rows of the reference tables: rules with their basis, calendar, topics. From here on people edit them. */
export async function seedReference(tx: WriteHandle): Promise<void> {
  const rules = DEADLINE_RULES.map((rule) => ({
    code: rule.code,
    name: rule.name,
    basis: rule.basis,
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
    applies_to: toJson(rule.appliesTo),
    start: rule.start,
    amount: rule.amount,
    unit: rule.unit,
    warn_before: toJson(rule.warnBefore),
    extension_max: rule.extensionMax,
    notice_required: rule.noticeRequired,
    decider: rule.decider,
    priority: rule.priority,
    status: rule.status,
    enabled: rule.enabled,
    purpose: rule.purpose,
  }))
  await tx.insertInto('deadline_rules').values(rules).execute()
  await tx.insertInto('calendar_years').values([...CALENDAR_YEARS]).execute()
  await tx.insertInto('calendar_days').values([...CALENDAR_DAYS]).execute()
  const topics = TOPICS.map(({ code, name, parent, defaultRule }, sort) => ({ code, name, parent_code: parent, default_rule_code: defaultRule, default_executor_id: null, sort }))
  await tx.insertInto('topics').values(topics.filter(({ parent_code }) => parent_code === null)).execute()
  await tx.insertInto('topics').values(topics.filter(({ parent_code }) => parent_code !== null)).execute()
}
