import { appendAudit } from '../../db/audit/append.ts'
import { annulNumber } from '../../db/numbers.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { assertState, loadDelivery, undecided } from './loadDelivery.ts'
import { moveDelivery } from './moveDelivery.ts'

const NO_REASON = 'Возвращено во входящую почту'

/** Reverses the decision that a message is no appeal: it waits again; its number stays in the journal as annulled. */
export async function restoreMessage(service: Service, actor: Actor, input: { id: number; reason: string }): Promise<{ ok: true }> {
  const at = service.clock.instant()
  await service.store.write(async (tx) => {
    const delivery = await loadDelivery(tx, actor, input.id)
    assertState(delivery, ['set_aside'])
    const decision = await tx
      .selectFrom('set_asides').innerJoin('numbers', 'numbers.id', 'set_asides.number_id').select(['set_asides.id', 'number_id', 'numbers.text'])
      .where('delivery_id', '=', delivery.id).where('returned_at', 'is', null)
      .executeTakeFirstOrThrow()
    const reason = input.reason || NO_REASON
    await tx.updateTable('set_asides').set({ returned_by: actor.userId, returned_at: at, return_reason: reason }).where('id', '=', decision.id).execute()
    await annulNumber(tx, { numberId: decision.number_id, reason, by: actor.userId, at })
    await moveDelivery(tx, delivery.id, { state: undecided(delivery), caseId: null })
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'mail.restored', entity: 'delivery', entityId: delivery.id,
      before: { state: 'set_aside', number: decision.text }, after: { state: undecided(delivery) }, note: reason,
    })
  })
  announce(service, actor, 'mail')
  return { ok: true }
}
