import type { RuleView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { toJson } from '../../db/schema/json.ts'
import { assertCan } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'
import { ruleView } from './ruleView.ts'

export type RuleInput = Pick<RuleView, 'id' | 'version' | 'name' | 'basis' | 'validFrom' | 'validTo' | 'amount' | 'unit' | 'warnBefore' | 'extensionMax' | 'enabled'> & { reason: string }

const LONGEST_TERM = 365

/** Changes a row of the clock for cases to come: stored deadlines are never recomputed. */
export async function saveRule(service: Service, actor: Actor, input: RuleInput): Promise<RuleView> {
  assertCan(actor, 'manage_reference')
  checkRule(input)
  const saved = await service.store.write(async (tx) => {
    const before = await tx.selectFrom('deadline_rules').selectAll().where('id', '=', input.id).executeTakeFirst()
    if (before === undefined) throw notFound('Правило срока')
    if (before.version !== input.version) throw changedMeanwhile(before.version)
    if ((before.amount === null) !== (input.amount === null)) {
      throw invalid('amount', before.amount === null ? `По правилу ${before.code} дату назначает человек: срок в днях не указывают.` : 'Укажите срок: целое число дней от 1.')
    }
    if (input.enabled) await assertNoOverlap(tx, before, input)
    const after = await tx
      .updateTable('deadline_rules')
      .set({
        name: input.name, basis: input.basis, valid_from: input.validFrom, valid_to: input.validTo, amount: input.amount, unit: input.unit,
        warn_before: toJson<readonly number[]>([...new Set(input.warnBefore)].toSorted((a, b) => b - a)), extension_max: input.extensionMax, enabled: input.enabled, version: before.version + 1,
      })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'rule.changed', entity: 'rule', entityId: before.id,
      before: ruleView(before), after: ruleView(after), note: input.reason,
    })
    return ruleView(after)
  })
  announce(service, actor, 'reference')
  return saved
}

function checkRule({ name, basis, validFrom, validTo, amount, warnBefore, extensionMax }: RuleInput): void {
  if (name.trim() === '') throw invalid('name', 'Введите название правила.')
  if (basis.trim() === '') throw invalid('basis', 'Укажите основание: пункт Стандарта или статью закона.')
  if (validTo !== null && validTo < validFrom) throw invalid('validTo', `Правило перестаёт действовать ${formatRuDate(validTo)}, раньше начала ${formatRuDate(validFrom)}. Исправьте дату.`)
  if (amount !== null && (amount < 1 || amount > LONGEST_TERM)) throw invalid('amount', `Укажите срок от 1 до ${LONGEST_TERM} дней.`)
  if (extensionMax !== null && (extensionMax < 1 || extensionMax > LONGEST_TERM)) throw invalid('extensionMax', `Укажите продление от 1 до ${LONGEST_TERM} дней или оставьте пустым, если срок не продлевают.`)
  if (warnBefore.some((days) => days < 0 || days > LONGEST_TERM)) throw invalid('warnBefore', 'Напоминания указывают в днях до срока, от 0.')
}

/** Two editions of one rule are never in force on one day. */
async function assertNoOverlap(tx: WriteHandle, before: Row<'deadline_rules'>, input: RuleInput): Promise<void> {
  const others = await tx.selectFrom('deadline_rules').select(['valid_from', 'valid_to']).where('code', '=', before.code).where('id', '<>', before.id).where('enabled', '=', true).execute()
  const overlap = others.find((other) => input.validFrom <= (other.valid_to ?? '9999-12-31') && other.valid_from <= (input.validTo ?? '9999-12-31'))
  if (overlap !== undefined) throw invalid('validFrom', `В эти дни уже действует другая редакция правила ${before.code} (с ${formatRuDate(overlap.valid_from)}). Исправьте даты.`)
}
