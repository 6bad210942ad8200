/** A term as a row of data: how many days, of which kind, from which event, by which law, from when to when. */
import type { AppealType, ApplicantKind, Channel } from './appeal.ts'
import type { IsoDate } from './calendar-date.ts'
import type { Role } from './people.ts'

export const RULE_STARTS = ['registration', 'receipt', 'visit', 'legal_due', 'presentation', 'author_date', 'manual'] as const
export type RuleStart = (typeof RULE_STARTS)[number]
export const RULE_START_LABELS: Record<RuleStart, string> = {
  registration: 'регистрация',
  receipt: 'поступление',
  visit: 'устное обращение',
  legal_due: 'первоначальный срок',
  presentation: 'предъявление требования',
  author_date: 'отправка автором',
  manual: 'дата назначена',
}

export const TERM_UNITS = ['calendar', 'working'] as const
export type TermUnit = (typeof TERM_UNITS)[number]
export const TERM_UNIT_LABELS: Record<TermUnit, string> = { calendar: 'календарных дней', working: 'рабочих дней' }

/** firm: of the Standard itself; profile: of the law or office practice, on by default; confirm: profile that a lawyer should approve. */
export const RULE_STATUSES = ['firm', 'profile', 'confirm'] as const
export type RuleStatus = (typeof RULE_STATUSES)[number]
export const RULE_STATUS_LABELS: Record<RuleStatus, string> = {
  firm: 'Стандарт',
  profile: 'профиль',
  confirm: 'профиль, требует подтверждения',
}

export const RULE_PURPOSES = ['reply', 'registration', 'extension', 'redirect', 'notice'] as const
export type RulePurpose = (typeof RULE_PURPOSES)[number]

/** A list that is absent does not narrow the rule; a list that is present must hold the value of the card. */
export interface RuleScope {
  readonly types?: readonly AppealType[]
  /** Codes of topics; a first-level code takes in its children: `04` matches `04.02`. */
  readonly topics?: readonly string[]
  readonly applicantKinds?: readonly ApplicantKind[]
  readonly channels?: readonly Channel[]
}

export interface DeadlineRule {
  readonly code: string
  readonly name: string
  /** Paragraph or article, in the words that go into the explanation: `п. 7.2.4 Стандарта`. */
  readonly basis: string
  readonly validFrom: IsoDate
  /** Last day in force; null while in force. */
  readonly validTo: IsoDate | null
  readonly appliesTo: RuleScope
  readonly start: RuleStart
  /** Term in `unit`s; null when a person names the date. */
  readonly amount: number | null
  readonly unit: TermUnit
  /** Days before the control date on which to remind. */
  readonly warnBefore: readonly number[]
  /** Longest extension in `unit`s; null when the term cannot be extended. */
  readonly extensionMax: number | null
  readonly noticeRequired: boolean
  /** Who decides, where the rule is a decision. */
  readonly decider: Role | null
  /** Among equally long terms the lower number is proposed first. */
  readonly priority: number
  readonly status: RuleStatus
  readonly enabled: boolean
  readonly purpose: RulePurpose
}

export interface RuleFacts {
  readonly type: AppealType
  /** The main topic; `topics` holds the rest, if there are more. A rule fits when any of them does. */
  readonly topic: string | null
  readonly topics?: readonly string[]
  readonly applicantKind: ApplicantKind
  readonly channel: Channel
}

/** In force on the date, both ends included, and switched on. */
export function isInForce(rule: DeadlineRule, on: IsoDate): boolean {
  return rule.enabled && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo)
}

export function appliesTo(rule: DeadlineRule, facts: RuleFacts): boolean {
  const { types, topics, applicantKinds, channels } = rule.appliesTo
  return (
    (types === undefined || types.includes(facts.type)) &&
    (topics === undefined || topicsOf(facts).some((topic) => topics.some((code) => isWithinTopic(topic, code)))) &&
    (applicantKinds === undefined || applicantKinds.includes(facts.applicantKind)) &&
    (channels === undefined || channels.includes(facts.channel))
  )
}

/**
 * Reply terms that fit the card on the date; the first is the one to propose, the clerk may take another with a reason.
 * A date set by a supervising body goes before any computed term; then the shortest, then by priority.
 */
export function proposeRules(facts: RuleFacts, rules: readonly DeadlineRule[], on: IsoDate): DeadlineRule[] {
  return rules
    .filter((rule) => rule.purpose === 'reply' && isInForce(rule, on) && appliesTo(rule, facts))
    .toSorted((a, b) => roughDays(a) - roughDays(b) || a.priority - b.priority || a.code.localeCompare(b.code, 'ru-RU'))
}

/**
 * A topic brings its default rule: the rule fits cards with the topic (or one beneath it) even if its own list of topics does not name
 * it. A rule without such a list fits every topic as it is.
 */
export function withTopicDefaults(rules: readonly DeadlineRule[], topics: readonly { readonly code: string; readonly defaultRule: string | null }[]): DeadlineRule[] {
  return rules.map((rule) => {
    const brought = topics.filter(({ defaultRule }) => defaultRule === rule.code).map(({ code }) => code)
    const named = rule.appliesTo.topics
    return named === undefined || brought.length === 0 ? rule : { ...rule, appliesTo: { ...rule.appliesTo, topics: [...new Set([...named, ...brought])] } }
  })
}

/** The row in force with this code, or null. */
export function findRule(rules: readonly DeadlineRule[], code: string, on: IsoDate): DeadlineRule | null {
  return rules.find((rule) => rule.code === code && isInForce(rule, on)) ?? null
}

/** Length for comparison only: five working days take a week. */
function roughDays(rule: DeadlineRule): number {
  if (rule.amount === null) return 0
  return rule.unit === 'working' ? (rule.amount * 7) / 5 : rule.amount
}

function topicsOf(facts: RuleFacts): string[] {
  return [...(facts.topic === null ? [] : [facts.topic]), ...(facts.topics ?? [])]
}

function isWithinTopic(topic: string, code: string): boolean {
  return topic === code || topic.startsWith(`${code}.`)
}
