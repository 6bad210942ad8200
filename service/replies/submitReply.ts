import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import type { Service } from '../context.ts'
import { askVisas } from '../visas/askVisas.ts'
import { assertReady, replyChecklist } from './checklist.ts'
import { answers, changeWithLetter, statusAfter } from './letterCourse.ts'
import { letterFacts } from './letterFacts.ts'
import { assertReplyState, assertReplyVersion, loadReply } from './loadReply.ts'
import { rememberWritten } from './rememberForms.ts'
import { replyText } from './replyView.ts'
import { expectedSigner } from './signer.ts'

/** @throws Failure NOT_READY with what is missing; CONFLICT when the text was saved by another in between */
export async function submitReply(service: Service, actor: Actor, input: { replyId: number; version: number }): Promise<CaseChanged> {
  const { clock } = service
  const fonts = await service.fonts()
  const changed = await service.store.write(async (tx) => {
    const { reply, row } = await loadReply(tx, actor, input.replyId, 'submit_reply')
    assertReplyState(reply, ['draft', 'returned'])
    await assertReplyVersion(tx, reply, input.version)
    const submitted = statusAfter(row, reply, 'submit')
    const signer = await expectedSigner(tx, clock.today(), row.about_user_id)
    assertReady(replyChecklist(await letterFacts(tx, row, reply, { text: replyText(reply), signer }), clock.today(), fonts), `${answers(reply) ? 'Ответ' : 'Письмо'} нельзя передать на подпись`)
    const at = clock.instant()
    if (reply.kind !== 'redirect_body') await rememberWritten(tx, replyText(reply), { actor, at, row })
    const waits = answers(reply) && (await askVisas(tx, reply, row, at))
    await tx.updateTable('replies').set({ state: waits ? 'visa' : 'submitted', submitted_at: at, version: reply.version + 1, updated_at: at, updated_by: actor.userId }).where('id', '=', reply.id).execute()
    if (!waits) return changeWithLetter(tx, row, reply, { actor, at, action: 'reply.submitted', patch: { status: submitted }, details: { replyVersion: reply.version } })
    // Until the visas are there the case is in work: nothing waits for the signer yet.
    const status = row.status === 'in_work' ? row.status : nextStatus(row.status, 'start_work')
    return changeCase(tx, row, { actor, at, action: 'reply.visa_asked', patch: { status }, details: { replyVersion: reply.version } })
  })
  announce(service, actor, 'reply', changed.caseId)
  return changed
}
