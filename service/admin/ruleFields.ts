import type { RuleFields } from '../../contract/admin.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { NewRow } from '../../db/schema/index.ts'
import { toJson } from '../../db/schema/json.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { DeadlineRule, RuleScope } from '../../domain/deadline-rule.ts'
import { gapProblem, overlapProblem, type Validity } from '../../domain/rule-edition.ts'
import { invalid } from './refusals.ts'

const LONGEST_TERM = 365

const scopeOf = ({ types, topics, applicantKinds, channels }: RuleFields): RuleScope => ({
  ...(types.length === 0 ? {} : { types }), ...(topics.length === 0 ? {} : { topics }), ...(applicantKinds.length === 0 ? {} : { applicantKinds }), ...(channels.length === 0 ? {} : { channels }),
})
const warnings = (days: readonly number[]): number[] => [...new Set(days)].toSorted((a, b) => b - a)

/** A filled-in rule as the domain knows it. */
export function ruleOfFields(fields: RuleFields): DeadlineRule {
  const { types: _types, topics: _topics, applicantKinds: _kinds, channels: _channels, gapAllowed: _gap, ...rest } = fields
  return { ...rest, warnBefore: warnings(fields.warnBefore), appliesTo: scopeOf(fields) }
}

export function ruleColumns(fields: RuleFields): NewRow<'deadline_rules'> {
  const { code, name, basis, validFrom, validTo, start, amount, unit, warnBefore, extensionMax, noticeRequired, decider, priority, status, enabled, purpose } = fields
  return {
    code: code.trim(), name: name.trim(), basis: basis.trim(), valid_from: validFrom, valid_to: validTo, applies_to: toJson(scopeOf(fields)), start, amount, unit,
    warn_before: toJson<readonly number[]>(warnings(warnBefore)), extension_max: extensionMax, notice_required: noticeRequired, decider, priority, status, enabled, purpose,
  }
}

/** @throws Failure INVALID_INPUT on the first field that cannot be so */
export function checkRule({ code, name, basis, validFrom, validTo, start, amount, warnBefore, extensionMax, purpose }: RuleFields): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,19}$/u.test(code.trim())) throw invalid('code', 'Код правила — до 20 букв, цифр, точек и дефисов, без пробелов: «СТ-30».')
  if (name.trim() === '') throw invalid('name', 'Введите название правила.')
  if (basis.trim() === '') throw invalid('basis', 'Укажите основание: пункт Стандарта или статью закона.')
  if (validTo !== null && validTo < validFrom) throw invalid('validTo', `Правило перестаёт действовать ${formatRuDate(validTo)}, раньше начала ${formatRuDate(validFrom)}. Исправьте дату.`)
  if (amount !== null && (amount < 1 || amount > LONGEST_TERM)) throw invalid('amount', `Укажите срок от 1 до ${LONGEST_TERM} дней.`)
  if (amount === null && purpose === 'reply' && start !== 'manual') throw invalid('amount', 'Укажите срок: целое число дней от 1. Без срока правило начинается только от даты, которую называет человек.')
  if (purpose === 'reply' && start === 'legal_due') throw invalid('start', 'Срок ответа не может считаться от самого себя. Выберите другое начало.')
  if (extensionMax !== null && (extensionMax < 1 || extensionMax > LONGEST_TERM)) throw invalid('extensionMax', `Укажите продление от 1 до ${LONGEST_TERM} дней или оставьте пустым, если срок не продлевают.`)
  if (warnBefore.some((days) => days < 0 || days > LONGEST_TERM)) throw invalid('warnBefore', 'Напоминания указывают в днях до срока, от 0.')
}

/** @throws Failure INVALID_INPUT for a topic that is not in the list */
export async function checkTopics(tx: WriteHandle, { topics }: RuleFields): Promise<void> {
  if (topics.length === 0) return
  const known = await tx.selectFrom('topics').select('code').where('code', 'in', topics).execute()
  const strange = topics.find((topic) => !known.some(({ code }) => code === topic))
  if (strange !== undefined) throw invalid('topics', `Темы ${strange} нет в справочнике. Выберите тему из списка.`)
}

/**
 * Two editions of one rule are never in force on one day, and no day is left without one unless it is meant so.
 * @throws Failure INVALID_INPUT on the date to correct
 */
export async function checkEditions(tx: WriteHandle, fields: RuleFields, exceptId: number | null): Promise<void> {
  if (!fields.enabled) return
  const rows = await tx.selectFrom('deadline_rules').select(['valid_from', 'valid_to']).where('code', '=', fields.code.trim()).where('id', '<>', exceptId ?? 0).where('enabled', '=', true).execute()
  const others = rows.map(({ valid_from, valid_to }): Validity => ({ validFrom: valid_from, validTo: valid_to }))
  const problem = overlapProblem(fields, others, fields.code) ?? (fields.gapAllowed ? null : gapProblem(fields, others, fields.code))
  if (problem !== null) throw invalid(problem.field, problem.message)
}
