import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import type { UnitView } from './listUsers.ts'
import { changedMeanwhile, invalid, notFound } from './refusals.ts'

export async function saveUnit(service: Service, actor: Actor, input: { id: number | null; version: number; name: string; active: boolean }): Promise<UnitView> {
  assertCan(actor, 'manage_users')
  const { id, version, name, active } = input
  const saved = await service.store.write(async (tx) => {
    const before = id === null ? undefined : await tx.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()
    if (id !== null && before === undefined) throw notFound('Подразделение')
    if (before !== undefined && before.version !== version) throw changedMeanwhile(before.version)
    const namesake = await tx.selectFrom('units').select('id').where('name', '=', name).where('id', '<>', id ?? 0).executeTakeFirst()
    if (namesake !== undefined) throw invalid('name', 'Подразделение с таким названием уже есть. Укажите другое.')
    if (!active && before !== undefined) {
      const member = await tx.selectFrom('users').select('id').where('unit_id', '=', before.id).where('active', '=', true).executeTakeFirst()
      if (member !== undefined) throw invalid('active', 'В подразделении есть действующие сотрудники. Сначала переведите их в другое.')
    }
    const query = before === undefined
      ? tx.insertInto('units').values({ name, head_user_id: null, active }).returning(['id', 'name', 'active', 'version'])
      : tx.updateTable('units').set({ name, active, version: version + 1 }).where('id', '=', before.id).returning(['id', 'name', 'active', 'version'])
    const after = await query.executeTakeFirstOrThrow()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: before === undefined ? 'unit.added' : 'unit.changed', entity: 'unit', entityId: after.id,
      before: before === undefined ? null : { name: before.name, active: before.active }, after: { name, active },
    })
    return after
  })
  announce(service, actor, 'reference')
  return saved
}
