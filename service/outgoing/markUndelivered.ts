import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { dispatchFailed } from './dispatchFailed.ts'

/**
 * A person records that a letter did not arrive: it came back by post, nobody answered the fax, a notice of a mail server was in words the program
 * did not understand. The clock goes on as if it had never stopped.
 * @throws Failure CONFLICT when it is marked already
 */
export async function markUndelivered(service: Service, actor: Actor, input: { dispatchId: number; reason: string }): Promise<{ caseId: number }> {
  const at = service.clock.instant()
  const caseId = await service.store.write(async (tx) => {
    const dispatch = await tx.selectFrom('dispatches').selectAll().where('id', '=', input.dispatchId).executeTakeFirst()
    if (dispatch === undefined) throw new Failure('NOT_FOUND', 'Отправка не найдена. Обновите страницу.')
    const { row } = await loadCase(tx, actor, dispatch.case_id, 'dispatch_reply')
    if (dispatch.state !== 'recorded') throw new Failure('CONFLICT', 'Эта отправка уже отмечена как недоставленная. Обновите страницу.')
    await dispatchFailed(tx, dispatch, { actor, at, problem: input.reason })
    return row.id
  })
  announce(service, actor, 'reply', caseId)
  return { caseId }
}
