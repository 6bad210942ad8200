import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { changedMeanwhile } from '../admin/refusals.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { absenceFacts } from './absenceFacts.ts'
import { readAbsence } from './saveAbsence.ts'

/** Calls an absence off; the substitute's right to the cases ends at once. */
export async function cancelAbsence(service: Service, actor: Actor, input: { id: number; version: number }): Promise<{ ok: true }> {
  assertCan(actor, 'manage_absences')
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const row = await readAbsence(tx, input.id)
    if (row.version !== input.version) throw changedMeanwhile(row.version)
    await tx.updateTable('absences').set({ cancelled_at: at, version: row.version + 1 }).where('id', '=', row.id).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'absence.cancelled', entity: 'absence', entityId: row.id, before: absenceFacts(row), after: null })
  })
  announce(service, actor, 'absence')
  return { ok: true }
}
