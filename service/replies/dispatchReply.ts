import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { assertTopic, closingColumns, dropPendingExtension } from '../decisions/closing.ts'
import { dispatchProblems, type DispatchInput } from './dispatchProblems.ts'
import { assertReplyState, loadReply } from './loadReply.ts'

/**
 * Records that a signed letter has left, with its proof: the clock stops on the day of dispatch and the case is closed with
 * the result of the reply.
 * @throws Failure INVALID_INPUT field by field; CONFLICT when it is not signed or has been dispatched; NOT_READY without a topic or a result
 */
export async function dispatchReply(service: Service, actor: Actor, input: DispatchInput): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'dispatch_reply')
    assertReplyState(reply, ['signed'])
    const { signed_on: signedOn } = await tx.selectFrom('documents').select('signed_on').where('reply_id', '=', reply.id).executeTakeFirstOrThrow()
    const problems = dispatchProblems(input, service.clock.today(), signedOn)
    if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems })
    const status = nextStatus(row.status, 'dispatch')
    await assertTopic(tx, row.id)
    const result = reply.result ?? (reply.kind === 'reply' ? null : 'explained')
    if (result === null) throw new Failure('NOT_READY', 'В ответе не указан результат рассмотрения: без него обращение не закрыть.', { missing: ['Результат рассмотрения'] })
    const at = service.clock.instant()
    await tx
      .insertInto('dispatches')
      .values({
        reply_id: reply.id, case_id: row.id, channel: input.channel, address: input.address || null, dispatched_on: input.dispatchedOn, proof: input.proof || null,
        postal_id: input.postalId || null, recipient: input.recipient || null, recorded_by: actor.userId, recorded_at: at,
      })
      .execute()
    await tx.updateTable('replies').set({ state: 'dispatched', version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    await dropPendingExtension(tx, row.id, { actor, at })
    return changeCase(tx, row, {
      actor, at, action: 'reply.dispatched',
      patch: { status, result, justified: reply.justified, dispatch_channel: input.channel, dispatched_on: input.dispatchedOn, ...(await closingColumns(tx, { on: input.dispatchedOn, at })) },
      details: { outgoingNumber: reply.outgoing_number, address: input.address, proof: input.proof, postalId: input.postalId, recipient: input.recipient },
    })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
