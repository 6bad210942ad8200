import { appendAudit } from '../../db/audit/append.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { plainPostalId, postalIdProblem } from '../../domain/postal-id.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'

/**
 * The postal id of a letter that left by post before its receipt was brought back.
 * @throws Failure INVALID_INPUT for a wrong one or another channel
 */
export async function setPostalId(service: Service, actor: Actor, input: { dispatchId: number; postalId: string }): Promise<{ ok: true }> {
  const postalId = plainPostalId(input.postalId)
  const problem = postalId === '' ? 'Введите ШПИ с почтовой квитанции.' : postalIdProblem(postalId)
  if (problem !== null) throw new Failure('INVALID_INPUT', problem, { fields: [{ path: 'postalId', message: problem }] })
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const dispatch = await tx.selectFrom('dispatches').select(['id', 'case_id', 'channel', 'postal_id']).where('id', '=', input.dispatchId).executeTakeFirst()
    if (dispatch === undefined) throw new Failure('NOT_FOUND', 'Отправка не найдена. Обновите страницу.')
    await loadCase(tx, actor, dispatch.case_id, 'dispatch_reply')
    if (dispatch.channel !== 'post') throw new Failure('INVALID_INPUT', 'ШПИ бывает только у письма, отправленного почтой.', { fields: [{ path: 'postalId', message: 'Это письмо отправлено не почтой.' }] })
    await tx.updateTable('dispatches').set({ postal_id: postalId }).where('id', '=', dispatch.id).execute()
    await appendAudit(tx, {
      at, actor: { userId: actor.userId, name: actor.fullName }, action: 'reply.postal_id_entered', entity: 'dispatch', entityId: dispatch.id, caseId: dispatch.case_id,
      before: { postalId: dispatch.postal_id ?? '' }, after: { postalId },
    })
    return dispatch.case_id
  })
  announce(service, actor, 'reply', caseId)
  return { ok: true }
}
