import type { RuleFields, RuleView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import { invalid } from './refusals.ts'
import { checkRule, checkTopics, ruleColumns } from './ruleFields.ts'
import { ruleView } from './ruleView.ts'

/**
 * A rule under a code of its own; another edition of a known one is `addEdition`.
 * @throws Failure INVALID_INPUT
 */
export async function addRule(service: Service, actor: Actor, input: RuleFields & { reason: string }): Promise<RuleView> {
  assertCan(actor, 'manage_reference')
  const { reason, ...fields } = input
  checkRule(fields)
  const effect = await touchedBy(service.store.read, { kind: 'rule', id: null, edition: false, fields })
  const at = service.clock.instant()
  const saved = await service.store.write(async (tx) => {
    const code = fields.code.trim()
    const taken = await tx.selectFrom('deadline_rules').select('name').where('code', '=', code).executeTakeFirst()
    if (taken !== undefined) throw invalid('code', `Код ${code} занят правилом «${taken.name}». Выберите другой или внесите новую редакцию этого правила.`)
    await checkTopics(tx, fields)
    const after = await tx.insertInto('deadline_rules').values(ruleColumns(fields)).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'rule.added', entity: 'rule', entityId: after.id, before: null, after: { ...ruleView(after), touched: effect.touched.length }, note: reason,
    })
    await keepReview(tx, effect, { kind: 'rule', what: `Новое правило ${code}`, reason, actor, at })
    return ruleView(after)
  })
  announce(service, actor, 'reference')
  return saved
}
