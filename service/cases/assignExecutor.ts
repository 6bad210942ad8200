import type { Resolution } from '../../contract/card.ts'
import type { Actor } from '../../domain/people.ts'
import { assertCan } from '../../domain/access.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import type { CaseChanged } from './changeCase.ts'
import { assertVersion, loadCase } from './loadCase.ts'
import { nameExecutor } from './nameExecutor.ts'

/** Names the executor of a new case, or hands a case over; drafts and history stay with the case. */
export async function assignExecutor(service: Service, actor: Actor, input: { caseId: number; version: number; resolution: Resolution }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const loaded = await loadCase(tx, actor, input.caseId)
    assertCan(actor, loaded.row.executor_id === null ? 'assign' : 'reassign', loaded.relation)
    await assertVersion(tx, loaded.row, input.version)
    return nameExecutor(tx, loaded, input.resolution, { actor, at: service.clock.instant(), today: service.clock.today() })
  })
  announce(service, actor, 'case', input.caseId)
  return changed
}
