import { appendAudit } from '../../db/audit/append.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { assertState, loadDelivery, undecided } from './loadDelivery.ts'
import { moveDelivery, takeFilesBack } from './moveDelivery.ts'

/** Undoes an attachment made by mistake: the message and its files leave the case for the tray, the record of both stays. */
export async function detachMessage(service: Service, actor: Actor, input: { id: number; reason: string }): Promise<{ ok: true }> {
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const delivery = await loadDelivery(tx, actor, input.id)
    assertState(delivery, ['attached'])
    const { row } = await loadCase(tx, actor, delivery.case_id ?? 0, 'attach_file')
    await takeFilesBack(tx, delivery.id)
    await moveDelivery(tx, delivery.id, { state: undecided(delivery), caseId: null })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'mail.detached', entity: 'delivery', entityId: delivery.id, caseId: row.id,
      before: { state: 'attached' }, after: { state: undecided(delivery) }, note: input.reason || null,
    })
    return row.id
  })
  announce(service, actor, 'mail')
  announce(service, actor, 'case', caseId)
  return { ok: true }
}
