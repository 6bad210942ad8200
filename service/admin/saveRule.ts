import type { RuleFields, RuleView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'
import { checkEditions, checkRule, checkTopics, ruleColumns } from './ruleFields.ts'
import { ruleView } from './ruleView.ts'

/**
 * Changes a row of the clock for cases to come. Terms that already run and would differ are kept as a review for the deputy director;
 * none of them moves here. The code and the purpose of a rule stay: cases and decisions know it by them.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function saveRule(service: Service, actor: Actor, input: RuleFields & { id: number; version: number; reason: string }): Promise<RuleView> {
  assertCan(actor, 'manage_reference')
  const { id, version, reason, ...fields } = input
  checkRule(fields)
  const effect = await touchedBy(service.store.read, { kind: 'rule', id, edition: false, fields })
  const at = service.clock.instant()
  const saved = await service.store.write(async (tx) => {
    const before = await tx.selectFrom('deadline_rules').selectAll().where('id', '=', id).executeTakeFirst()
    if (before === undefined) throw notFound('Правило срока')
    if (before.version !== version) throw changedMeanwhile(before.version)
    if (before.code !== fields.code || before.purpose !== fields.purpose) throw invalid('code', `Код и назначение правила ${before.code} не меняют: по ним его знают обращения. Внесите новое правило.`)
    if ((before.amount === null) !== (fields.amount === null)) {
      throw invalid('amount', before.amount === null ? `По правилу ${before.code} дату назначает человек: срок в днях не указывают.` : 'Укажите срок: целое число дней от 1.')
    }
    await checkTopics(tx, fields)
    await checkEditions(tx, fields, id)
    const after = await tx.updateTable('deadline_rules').set({ ...ruleColumns(fields), version: before.version + 1 }).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'rule.changed', entity: 'rule', entityId: id,
      before: ruleView(before), after: { ...ruleView(after), touched: effect.touched.length }, note: reason,
    })
    await keepReview(tx, effect, { kind: 'rule', what: `Правило ${after.code}`, reason, actor, at })
    return ruleView(after)
  })
  announce(service, actor, 'reference')
  return saved
}
