import type { RuleFields, RuleView } from '../../contract/admin.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { addDays, formatRuDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'
import { checkEditions, checkRule, checkTopics, ruleColumns } from './ruleFields.ts'
import { ruleView } from './ruleView.ts'

/**
 * The wording of a rule from a date on: the edition before ends the day before, both in one transaction.
 * @throws Failure INVALID_INPUT for a date not after the beginning of the edition before, an overlap, a gap nobody meant; CONFLICT, NOT_FOUND
 */
export async function addEdition(service: Service, actor: Actor, input: RuleFields & { id: number; version: number; reason: string }): Promise<RuleView> {
  assertCan(actor, 'manage_reference')
  const { id, version, reason, ...fields } = input
  checkRule(fields)
  const effect = await touchedBy(service.store.read, { kind: 'rule', id, edition: true, fields })
  const at = service.clock.instant()
  const by = { userId: actor.userId, name: actor.fullName }
  const saved = await service.store.write(async (tx) => {
    const before = await tx.selectFrom('deadline_rules').selectAll().where('id', '=', id).executeTakeFirst()
    if (before === undefined) throw notFound('Правило срока')
    if (before.version !== version) throw changedMeanwhile(before.version)
    if (before.code !== fields.code || before.purpose !== fields.purpose) throw invalid('code', `Редакция продолжает правило ${before.code}: код и назначение остаются.`)
    if (fields.validFrom <= before.valid_from) throw invalid('validFrom', `Новая редакция начинается позже прежней: после ${formatRuDate(before.valid_from)}.`)
    await checkTopics(tx, fields)
    const lastDay = addDays(fields.validFrom, -1)
    // An edition that had ended by itself keeps its end; whether the days between are meant so, is asked below.
    if (before.valid_to === null || before.valid_to > lastDay) {
      const closed = await tx.updateTable('deadline_rules').set({ valid_to: lastDay, version: before.version + 1 }).where('id', '=', id).returningAll().executeTakeFirstOrThrow()
      await appendAudit(tx, { at, actor: by, action: 'rule.changed', entity: 'rule', entityId: id, before: ruleView(before), after: ruleView(closed), note: reason })
    }
    await checkEditions(tx, fields, null)
    const after = await tx.insertInto('deadline_rules').values(ruleColumns(fields)).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, { at, actor: by, action: 'rule.edition_added', entity: 'rule', entityId: after.id, before: null, after: { ...ruleView(after), touched: effect.touched.length }, note: reason })
    await keepReview(tx, effect, { kind: 'rule', what: `Правило ${after.code}, редакция с ${formatRuDate(after.valid_from)}`, reason, actor, at })
    return ruleView(after)
  })
  announce(service, actor, 'reference')
  return saved
}
