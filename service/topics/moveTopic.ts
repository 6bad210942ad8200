import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { topicCodeProblem } from '../../domain/topic-code.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { auditedTopic, lastPlace } from './saveTopic.ts'

/**
 * A topic goes on beneath another one under a code of its own, with its rule, executor and classifier codes; the old code is switched
 * off and stays with the cases that carry it, so that a report of an earlier year does not change.
 * @throws Failure INVALID_INPUT, CONFLICT, NOT_FOUND
 */
export async function moveTopic(service: Service, actor: Actor, input: { code: string; version: number; parentCode: string; newCode: string }): Promise<{ ok: true }> {
  assertCan(actor, 'manage_reference')
  const problem = topicCodeProblem(input.newCode, input.parentCode)
  if (problem !== null) throw invalid('newCode', problem)
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const topic = await tx.selectFrom('topics').selectAll().where('code', '=', input.code).executeTakeFirst()
    if (topic === undefined) throw notFound('Тема')
    if (topic.version !== input.version) throw changedMeanwhile(topic.version)
    if (topic.parent_code === null) throw invalid('parentCode', 'Раздел не переносят в другой раздел: у него свои темы. Перенесите темы по одной.')
    if (topic.parent_code === input.parentCode) throw invalid('parentCode', 'Тема уже в этом разделе. Порядок внутри раздела меняют кнопками «Выше» и «Ниже».')
    const parent = await tx.selectFrom('topics').selectAll().where('code', '=', input.parentCode).where('parent_code', 'is', null).executeTakeFirst()
    if (parent === undefined) throw invalid('parentCode', `Раздела ${input.parentCode} нет в справочнике. Выберите раздел из списка.`)
    if (!parent.active) throw invalid('parentCode', `Раздел ${parent.code} «${parent.name}» выключен. Включите его или выберите другой.`)
    const taken = await tx.selectFrom('topics').select('name').where('code', '=', input.newCode).executeTakeFirst()
    if (taken !== undefined) throw invalid('newCode', `Код ${input.newCode} уже занят: «${taken.name}». Выберите другой.`)
    const after = await tx.insertInto('topics').values({ code: input.newCode, parent_code: parent.code, name: topic.name, default_rule_code: topic.default_rule_code, default_executor_id: topic.default_executor_id, active: topic.active, sort: await lastPlace(tx) }).returningAll().executeTakeFirstOrThrow()
    await tx.updateTable('topics').set({ active: false, version: topic.version + 1 }).where('code', '=', topic.code).execute()
    await tx.updateTable('topic_classifier').set({ topic_code: after.code }).where('topic_code', '=', topic.code).execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'topic.moved', entity: 'topic', entityId: topic.code, before: auditedTopic(topic), after: auditedTopic(after),
    })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}
