import { appendAudit } from '../../db/audit/append.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { answerCame } from '../letters/answerCame.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { assertState, loadDelivery } from './loadDelivery.ts'
import { giveFiles, moveDelivery } from './moveDelivery.ts'

/** Makes a message part of a case by the clerk's decision: it continues what was written before. The card and its clock stay. */
export async function attachMessage(service: Service, actor: Actor, input: { id: number; caseId: number }): Promise<{ caseId: number; number: string }> {
  const at = service.clock.instant()
  const attached = await service.store.write(async (tx) => {
    const delivery = await loadDelivery(tx, actor, input.id)
    assertState(delivery, ['new', 'quarantined'])
    const { row } = await loadCase(tx, actor, input.caseId, 'attach_file')
    await moveDelivery(tx, delivery.id, { state: 'attached', caseId: row.id })
    const files = await giveFiles(tx, delivery.id, row.id)
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'mail.attached', entity: 'delivery', entityId: delivery.id, caseId: row.id,
      before: { state: delivery.state }, after: { state: 'attached', files, sha256: delivery.raw_sha256 },
    })
    await answerCame(tx, row.id, { actor, on: service.clock.today(), at })
    return { caseId: row.id, number: row.number }
  })
  announce(service, actor, 'mail')
  announce(service, actor, 'case', attached.caseId)
  return attached
}
