import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { loadReply } from './loadReply.ts'

/** The executor ticks a remark off; ticking it twice changes nothing. */
export async function resolveRemark(service: Service, actor: Actor, input: { remarkId: number }): Promise<{ ok: true }> {
  const caseId = await service.store.write(async (tx) => {
    const remark = await tx.selectFrom('reply_remarks').selectAll().where('id', '=', input.remarkId).executeTakeFirst()
    if (remark === undefined) throw new Failure('NOT_FOUND', 'Замечание не найдено. Обновите карточку.')
    const { row } = await loadReply(tx, actor, remark.reply_id, 'draft_reply')
    if (remark.resolved_at !== null) return null
    const at = service.clock.instant()
    await tx.updateTable('reply_remarks').set({ resolved_at: at, resolved_by: actor.userId }).where('id', '=', remark.id).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.remark_resolved', entity: 'reply', entityId: remark.reply_id, caseId: row.id, after: { remarks: [remark.text] } })
    return row.id
  })
  if (caseId !== null) announce(service, actor, 'reply', caseId)
  return { ok: true }
}
