import type { RuleView } from '../../../contract/admin.ts'
import { APPEAL_TYPE_LABELS, APPLICANT_KIND_LABELS, CHANNEL_INFO } from '../../../domain/appeal.ts'
import { formatRuDate } from '../../../domain/calendar-date.ts'
import { RULE_START_LABELS } from '../../../domain/deadline-rule.ts'
import { calendarDays, workingDays } from '../../../domain/plural.ts'

/** «30 календарных дней», «дату назначает человек». */
export function termOf({ amount, unit }: Pick<RuleView, 'amount' | 'unit'>): string {
  if (amount === null) return 'дату назначает человек'
  return unit === 'working' ? workingDays(amount) : calendarDays(amount)
}

export function startOf(start: string): string {
  return Object.entries(RULE_START_LABELS).find(([code]) => code === start)?.[1] ?? start
}

/** For which cards the rule is; empty when for all. */
export function scopeOf(rule: RuleView): string {
  const parts = [
    rule.types.map((type) => APPEAL_TYPE_LABELS[type]),
    rule.applicantKinds.map((kind) => APPLICANT_KIND_LABELS[kind]),
    rule.channels.map((channel) => CHANNEL_INFO[channel].label),
    rule.topics.map((code) => `тема ${code}`),
  ]
  return parts.filter((part) => part.length > 0).map((part) => part.join(', ')).join('; ')
}

export const PURPOSE_LABELS: Record<RuleView['purpose'], string> = { reply: 'срок ответа', registration: 'регистрация', extension: 'продление', redirect: 'перенаправление', notice: 'уведомление' }

/** «с 01.01.2027», «по 31.12.2026»; empty while the edition holds without end and began before today. */
export function validityOf({ validFrom, validTo }: Pick<RuleView, 'validFrom' | 'validTo'>, today: string): string {
  const from = validFrom > today ? `с ${formatRuDate(validFrom)}` : ''
  return [from, validTo === null ? '' : `по ${formatRuDate(validTo)}`].filter((part) => part !== '').join(' ')
}
