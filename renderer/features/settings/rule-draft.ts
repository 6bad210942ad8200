import { z } from 'zod'
import type { RuleView } from '../../../contract/admin.ts'
import { reason } from '../../../contract/fields.ts'
import type { FieldName } from '../../lib/form.ts'

const days = (text: string) => /^\d{1,3}$/u.test(text)
const optionalDays = z.string().trim().refine((text) => text === '' || days(text), 'Введите число дней').transform((text) => (text === '' ? null : Number(text)))

/** Numbers are typed as text and may be empty; the lists of days as «10, 5, 3, 1». */
export const ruleSchema = z
  .object({
    name: z.string().trim().min(3, 'Введите название'),
    basis: z.string().trim().min(2, 'Укажите пункт или статью'),
    validFrom: z.iso.date('Укажите дату'),
    validTo: z.iso.date().nullable(),
    amount: optionalDays,
    unit: z.enum(['calendar', 'working']),
    warnBefore: z.string().transform((text) => text.split(/[,;\s]+/u).filter((part) => part !== '')).refine((parts) => parts.every(days), 'Перечислите дни через запятую: 10, 5, 3, 1').transform((parts) => parts.map(Number)),
    extensionMax: optionalDays,
    enabled: z.boolean(),
    reason,
  })
  .check(({ value, issues }) => {
    if (value.validTo !== null && value.validTo < value.validFrom) issues.push({ code: 'custom', message: 'Дата окончания раньше даты начала', path: ['validTo'], input: value.validTo })
  })
export type RuleDraft = z.input<typeof ruleSchema>
export type RuleChange = z.output<typeof ruleSchema>

export function ruleDraft(rule: RuleView): RuleDraft {
  const { name, basis, validFrom, validTo, unit, enabled } = rule
  return { name, basis, validFrom, validTo, unit, enabled, amount: rule.amount?.toString() ?? '', extensionMax: rule.extensionMax?.toString() ?? '', warnBefore: rule.warnBefore.join(', '), reason: '' }
}

export function fieldOfRule(path: string): FieldName<RuleDraft> | null {
  const [head] = path.split('.')
  return ruleSchema.keyof().options.find((field) => field === head) ?? null
}
