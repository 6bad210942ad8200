import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'

/** Moves a topic one place up or down among those of its level; at the edge it stays. */
export async function orderTopic(service: Service, actor: Actor, input: { code: string; version: number; step: 1 | -1 }): Promise<{ ok: true }> {
  assertCan(actor, 'manage_reference')
  await service.store.write(async (tx) => {
    const topic = await tx.selectFrom('topics').selectAll().where('code', '=', input.code).executeTakeFirst()
    if (topic === undefined) throw notFound('Тема')
    if (topic.version !== input.version) throw changedMeanwhile(topic.version)
    const level = await tx.selectFrom('topics').select(['code', 'sort']).where('parent_code', topic.parent_code === null ? 'is' : '=', topic.parent_code).orderBy('sort').orderBy('code').execute()
    const from = level.findIndex(({ code }) => code === topic.code)
    const neighbour = level[from + input.step]
    if (neighbour === undefined) return
    const order = level.toSpliced(from, 1).toSpliced(from + input.step, 0, { code: topic.code, sort: topic.sort })
    const places = level.map(({ sort }) => sort).toSorted((a, b) => a - b)
    for (const [index, { code, sort }] of order.entries()) {
      // Places that were equal are told apart here.
      const place = Math.max(places[index] ?? 0, (places[0] ?? 0) + index)
      if (place !== sort) await tx.updateTable('topics').set((eb) => ({ sort: place, version: eb('version', '+', 1) })).where('code', '=', code).execute()
    }
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'topic.ordered', entity: 'topic', entityId: topic.code,
      before: { topicCode: topic.code, place: from + 1 }, after: { topicCode: topic.code, place: from + 1 + input.step },
    })
  })
  announce(service, actor, 'reference')
  return { ok: true }
}
