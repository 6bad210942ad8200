import { z } from 'zod'
import type { RuleFields, RuleView } from '../../../contract/admin.ts'
import { appealType, applicantKind, channel, reason, role } from '../../../contract/fields.ts'
import { type IsoDate } from '../../../domain/calendar-date.ts'
import { RULE_PURPOSES, RULE_STARTS, RULE_STATUSES, TERM_UNITS } from '../../../domain/deadline-rule.ts'
import type { FieldName } from '../../lib/form.ts'

const days = (text: string) => /^\d{1,3}$/u.test(text)
const optionalDays = z.string().trim().refine((text) => text === '' || days(text), 'Введите число дней').transform((text) => (text === '' ? null : Number(text)))

/** Numbers are typed as text and may be empty; the lists of days as «10, 5, 3, 1». */
export const ruleSchema = z
  .object({
    code: z.string().trim().min(1, 'Введите код'),
    name: z.string().trim().min(3, 'Введите название'),
    basis: z.string().trim().min(2, 'Укажите пункт или статью'),
    validFrom: z.iso.date('Укажите дату'),
    validTo: z.iso.date().nullable(),
    types: z.array(appealType),
    topics: z.array(z.string()),
    applicantKinds: z.array(applicantKind),
    channels: z.array(channel),
    start: z.enum(RULE_STARTS),
    amount: optionalDays,
    unit: z.enum(TERM_UNITS),
    warnBefore: z.string().transform((text) => text.split(/[,;\s]+/u).filter((part) => part !== '')).refine((parts) => parts.every(days), 'Перечислите дни через запятую: 10, 5, 3, 1').transform((parts) => parts.map(Number)),
    extensionMax: optionalDays,
    noticeRequired: z.boolean(),
    decider: z.union([z.literal(''), role]).transform((text) => (text === '' ? null : text)),
    priority: z.string().trim().regex(/^\d{1,4}$/u, 'Введите число от 0').transform(Number),
    status: z.enum(RULE_STATUSES),
    purpose: z.enum(RULE_PURPOSES),
    enabled: z.boolean(),
    gapAllowed: z.boolean(),
    reason,
  })
  .check(({ value, issues }) => {
    if (value.validTo !== null && value.validTo < value.validFrom) issues.push({ code: 'custom', message: 'Дата окончания раньше даты начала', path: ['validTo'], input: value.validTo })
  })
export type RuleDraft = z.input<typeof ruleSchema>
export type RuleChange = z.output<typeof ruleSchema>

/** What is done to a rule: changed as it stands, continued by an edition from a date, or written anew. */
export type RuleTask = { readonly kind: 'change' | 'edition'; readonly rule: RuleView } | { readonly kind: 'new' }

const EMPTY: Omit<RuleDraft, 'validFrom'> = {
  code: '', name: '', basis: '', validTo: null, types: [], topics: [], applicantKinds: [], channels: [], start: 'registration', amount: '30', unit: 'calendar', warnBefore: '10, 5, 3, 1', extensionMax: '',
  noticeRequired: false, decider: '', priority: '100', status: 'profile', purpose: 'reply', enabled: true, gapAllowed: false, reason: '',
}

/** @param today an edition begins today unless another date is given */
export function ruleDraft(task: RuleTask, today: IsoDate): RuleDraft {
  if (task.kind === 'new') return { ...EMPTY, validFrom: today }
  const { id: _id, version: _version, amount, extensionMax, warnBefore, priority, decider, ...same } = task.rule
  const draft = { ...EMPTY, ...same, amount: amount?.toString() ?? '', extensionMax: extensionMax?.toString() ?? '', warnBefore: warnBefore.join(', '), priority: String(priority), decider: decider ?? ('' as const) }
  return task.kind === 'edition' ? { ...draft, validFrom: today, validTo: null } : draft
}

export function fieldsOf({ reason: _reason, ...fields }: RuleChange): RuleFields {
  return fields
}

export function fieldOfRule(path: string): FieldName<RuleDraft> | null {
  const [head] = path.split('.')
  return ruleSchema.keyof().options.find((field) => field === head) ?? null
}
