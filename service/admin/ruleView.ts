import type { RuleView } from '../../contract/admin.ts'
import type { Row } from '../../db/schema/index.ts'
import { fromJson } from '../../db/schema/json.ts'

export function ruleView(row: Row<'deadline_rules'>): RuleView {
  const { types, topics, applicantKinds, channels } = fromJson(row.applies_to)
  return {
    id: row.id,
    version: row.version,
    code: row.code,
    name: row.name,
    basis: row.basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    types: [...(types ?? [])],
    topics: [...(topics ?? [])],
    applicantKinds: [...(applicantKinds ?? [])],
    channels: [...(channels ?? [])],
    start: row.start,
    amount: row.amount,
    unit: row.unit,
    warnBefore: [...fromJson(row.warn_before)],
    extensionMax: row.extension_max,
    noticeRequired: row.notice_required,
    decider: row.decider,
    priority: row.priority,
    status: row.status,
    enabled: row.enabled,
    purpose: row.purpose,
  }
}
