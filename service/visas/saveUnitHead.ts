import type { VisaSettings } from '../../contract/visas.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile, invalid, notFound } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { getVisaSettings } from './visaSettings.ts'

/** Names the head of a unit, one of its people, or nobody. */
export async function saveUnitHead(service: Service, actor: Actor, input: { unitId: number; version: number; headId: number | null }): Promise<VisaSettings> {
  assertCan(actor, 'manage_users')
  await service.store.write(async (tx) => {
    const unit = await tx.selectFrom('units').selectAll().where('id', '=', input.unitId).executeTakeFirst()
    if (unit === undefined) throw notFound('Подразделение')
    if (unit.version !== input.version) throw changedMeanwhile(unit.version)
    if (input.headId !== null) {
      const head = await tx.selectFrom('users').select('id').where('id', '=', input.headId).where('unit_id', '=', unit.id).where('active', '=', true).executeTakeFirst()
      if (head === undefined) throw invalid('headId', 'Руководителем может быть только действующий сотрудник этого подразделения.')
    }
    await tx.updateTable('units').set({ head_user_id: input.headId, version: unit.version + 1 }).where('id', '=', unit.id).execute()
    await appendAudit(tx, {
      at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'unit.changed', entity: 'unit', entityId: unit.id, before: { head_user_id: unit.head_user_id }, after: { head_user_id: input.headId },
    })
  })
  announce(service, actor, 'reference')
  return getVisaSettings(service, actor)
}
