import type { TopicInput } from '../../contract/reference.ts'
import { appendAudit } from '../../db/audit/append.ts'
import type { WriteHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { topicCodeProblem } from '../../domain/topic-code.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { keepReview } from '../terms/keepReview.ts'
import { touchedBy } from '../terms/touchedBy.ts'
import { executorsQuery } from './listTopics.ts'

/**
 * Adds a topic, renames it, binds a rule and an executor to it, switches it off. Nothing is deleted: cases keep the topic they have.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function saveTopic(service: Service, actor: Actor, input: TopicInput): Promise<{ ok: true }> {
  assertCan(actor, 'manage_reference')
  const { code, name, parentCode, defaultRuleCode, defaultExecutorId, active } = input
  const problem = topicCodeProblem(code, parentCode)
  if (input.isNew && problem !== null) throw invalid('code', problem)
  const effect = await touchedBy(service.store.read, { kind: 'topic', code, defaultRuleCode })
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const before = await tx.selectFrom('topics').selectAll().where('code', '=', code).executeTakeFirst()
    if (input.isNew && before !== undefined) throw invalid('code', `Код ${code} уже занят: «${before.name}»${before.active ? '' : ', тема выключена'}. Выберите другой.`)
    if (!input.isNew && before === undefined) throw notFound('Тема')
    if (before !== undefined && before.version !== input.version) throw changedMeanwhile(before.version)
    if (before !== undefined && before.parent_code !== parentCode) throw invalid('parentCode', 'Раздел у темы меняют переносом: под новым кодом, чтобы старые обращения остались на своём месте.')
    await checkParent(tx, input)
    if (defaultRuleCode !== before?.default_rule_code) await checkRuleCode(tx, defaultRuleCode)
    if (defaultExecutorId !== before?.default_executor_id) await checkExecutor(tx, defaultExecutorId)
    const row = { name: name.trim(), default_rule_code: defaultRuleCode, default_executor_id: defaultExecutorId, active }
    const after = before === undefined
      ? await tx.insertInto('topics').values({ ...row, code, parent_code: parentCode, sort: await lastPlace(tx) }).returningAll().executeTakeFirstOrThrow()
      : await tx.updateTable('topics').set({ ...row, version: before.version + 1 }).where('code', '=', code).returningAll().executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'topic.added' : 'topic.changed', entity: 'topic', entityId: code,
      before: before === undefined ? null : auditedTopic(before), after: { ...auditedTopic(after), touched: effect.touched.length },
    })
    await keepReview(tx, effect, { kind: 'topic', what: `Тема ${code} «${after.name}»: правило по умолчанию`, reason: '', actor, at })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}

export const auditedTopic = ({ code, name, parent_code, default_rule_code, default_executor_id, active }: Row<'topics'>) => ({
  topicCode: code, name, topicParent: parent_code, defaultRule: default_rule_code, defaultExecutor: default_executor_id, active,
})

export async function lastPlace(tx: WriteHandle): Promise<number> {
  const { last } = await tx.selectFrom('topics').select((eb) => eb.fn.max<number | null>('sort').as('last')).executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Two levels, and a topic that is on stands beneath one that is on. */
async function checkParent(tx: WriteHandle, { code, parentCode, active }: TopicInput): Promise<void> {
  if (parentCode === null) {
    if (active) return
    const child = await tx.selectFrom('topics').select(['code', 'name']).where('parent_code', '=', code).where('active', '=', true).orderBy('code').executeTakeFirst()
    if (child !== undefined) throw invalid('active', `В разделе есть включённые темы, например ${child.code} «${child.name}». Сначала выключите их.`)
    return
  }
  const parent = await tx.selectFrom('topics').selectAll().where('code', '=', parentCode).executeTakeFirst()
  if (parent === undefined) throw invalid('parentCode', `Раздела ${parentCode} нет в справочнике. Выберите раздел из списка.`)
  if (parent.parent_code !== null) throw invalid('parentCode', `${parentCode} — сама тема раздела ${parent.parent_code}: третьего уровня нет. Выберите раздел.`)
  if (active && !parent.active) throw invalid('parentCode', `Раздел ${parentCode} «${parent.name}» выключен. Включите его или выберите другой.`)
}

async function checkRuleCode(tx: WriteHandle, code: string | null): Promise<void> {
  if (code === null) return
  const rule = await tx.selectFrom('deadline_rules').select('purpose').where('code', '=', code).where('enabled', '=', true).executeTakeFirst()
  if (rule === undefined) throw invalid('defaultRuleCode', `Правила ${code} нет среди действующих. Выберите правило из списка.`)
  if (rule.purpose !== 'reply') throw invalid('defaultRuleCode', `Правило ${code} не о сроке ответа. Выберите другое.`)
}

async function checkExecutor(tx: WriteHandle, id: number | null): Promise<void> {
  if (id === null) return
  const user = await tx.selectFrom('users').select('active').where('id', '=', id).executeTakeFirst()
  if (user === undefined) throw invalid('defaultExecutorId', 'Такого сотрудника нет. Выберите исполнителя из списка.')
  if (!user.active) throw invalid('defaultExecutorId', 'Этот сотрудник отключён и обращений не получает. Выберите другого исполнителя.')
  const executor = await executorsQuery(tx).where('users.id', '=', id).executeTakeFirst()
  if (executor === undefined) throw invalid('defaultExecutorId', 'У этого сотрудника нет роли исполнителя. Выберите другого или дайте ему роль.')
}
