import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { plainPostalId } from '../../domain/postal-id.ts'
import { announce } from '../announce.ts'
import type { CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { acceptFile } from '../files/acceptFile.ts'
import { insertFile } from '../files/insertFile.ts'
import { assertNotOnItsWay } from '../outgoing/assertNotOnItsWay.ts'
import { assertCanDispatch, recordDispatch } from './recordDispatch.ts'
import { dispatchProblems, type DispatchInput } from './dispatchProblems.ts'
import { assertReplyState, loadReply } from './loadReply.ts'

/**
 * Records that a signed letter has left, with its proof. An answer stops the clock on the day of dispatch and closes the case with
 * its result; an interim letter fulfils its duty and leaves the case as it is.
 * @throws Failure INVALID_INPUT field by field; CONFLICT when it is not signed, has been dispatched or is on its way by e-mail; NOT_READY without a topic or a result
 */
export async function dispatchReply(service: Service, actor: Actor, input: DispatchInput): Promise<CaseChanged> {
  await loadReply(service.store.read, actor, input.replyId, 'dispatch_reply')
  const proofFile = input.proofFile === null ? null : await acceptFile(service, input.proofFile.name, new Uint8Array(await input.proofFile.arrayBuffer()))
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'dispatch_reply')
    assertReplyState(reply, ['signed'])
    await assertNotOnItsWay(tx, reply.id)
    const { signed_on: signedOn } = await tx.selectFrom('documents').select('signed_on').where('reply_id', '=', reply.id).executeTakeFirstOrThrow()
    const problems = dispatchProblems(input, service.clock.today(), signedOn)
    if (problems[0] !== undefined) throw new Failure('INVALID_INPUT', problems[0].message, { fields: problems })
    await assertCanDispatch(tx, { reply, row })
    const at = service.clock.instant()
    const file = proofFile === null ? null : await insertFile(tx, proofFile, { caseId: row.id, deliveryId: null, kind: 'other', at, by: actor.userId })
    return recordDispatch(tx, { reply, row }, { actor, at }, {
      channel: input.channel, address: input.address || null, dispatched_on: input.dispatchedOn, proof: input.proof || null, postal_id: plainPostalId(input.postalId) || null,
      recipient: input.recipient || null, document_shown: input.documentShown || null, proof_file_id: file?.id ?? null, message_id: null, mail_id: null,
    })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
