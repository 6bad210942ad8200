import type { Generated } from 'kysely'
import type { IsoDate, IsoInstant } from '../../domain/calendar-date.ts'
import type { RulePurpose, RuleScope, RuleStart, RuleStatus, TermUnit } from '../../domain/deadline-rule.ts'
import type { Role } from '../../domain/people.ts'
import type { CalendarDayKind } from '../../domain/production-calendar.ts'
import type { JsonText } from './json.ts'

export interface TopicsTable {
  code: string
  parent_code: string | null
  name: string
  default_rule_code: string | null
  default_executor_id: number | null
  active: Generated<boolean>
  sort: Generated<number>
  version: Generated<number>
}

/** Several rows may carry one code: each is an edition with its own dates of validity. */
export interface DeadlineRulesTable {
  id: Generated<number>
  code: string
  name: string
  basis: string
  valid_from: IsoDate
  valid_to: IsoDate | null
  applies_to: JsonText<RuleScope>
  start: RuleStart
  /** Null when a person names the date. */
  amount: number | null
  unit: TermUnit
  warn_before: JsonText<readonly number[]>
  extension_max: number | null
  notice_required: Generated<boolean>
  decider: Role | null
  priority: Generated<number>
  status: RuleStatus
  enabled: Generated<boolean>
  purpose: RulePurpose
  version: Generated<number>
}

/** Days that differ from the ordinary week: holidays, moved days off, working Saturdays. */
export interface CalendarDaysTable {
  date: IsoDate
  kind: CalendarDayKind
  name: string
}

export interface CalendarYearsTable {
  year: number
  confirmed: Generated<boolean>
  version: Generated<number>
}

export interface NumberCountersTable {
  journal: string
  year: number
  series: string
  /** The number that will be issued next. */
  next: number
}

export interface NumbersTable {
  id: Generated<number>
  journal: string
  year: number
  series: string
  seq: number
  text: string
  case_id: number | null
  reply_id: number | null
  issued_at: IsoInstant
  annulled_at: IsoInstant | null
  annul_reason: string | null
  annulled_by: number | null
}

/** What of the reference tables was changed. */
export type TermReviewKind = 'calendar' | 'clock' | 'rule' | 'topic'

/** A change that would move running terms, until somebody has decided about them. */
export interface TermReviewsTable {
  id: Generated<number>
  kind: TermReviewKind
  /** The change in words: «Производственный календарь 2027 года». */
  what: string
  reason: string
  touched: number
  created_at: IsoInstant
  created_by: number
  settled_at: IsoInstant | null
  settled_by: number | null
  settled_note: string | null
  version: Generated<number>
}

/** A case of a review with the dates as they were shown when the change was saved. */
export interface TermReviewCasesTable {
  review_id: number
  case_id: number
  /** The rule by which it would be counted; null where the rule is not what changed. */
  rule_code: string | null
  old_legal: IsoDate
  old_control: IsoDate
  new_legal: IsoDate
  new_control: IsoDate
  recounted_at: IsoInstant | null
}

/** The all-Russia thematic classifier, as far as the office has taken it in. */
export interface TopicClassifierTable {
  code: string
  name: string
  topic_code: string | null
}
