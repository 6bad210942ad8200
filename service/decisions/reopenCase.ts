import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { reopenedColumns } from './reopening.ts'

/** Resumes a case that was closed by a reply; one closed by a decision is resumed by reversing the decision. */
export async function reopenCase(service: Service, actor: Actor, input: { caseId: number; version: number; reason: string; startOn: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'reopen')
    await assertVersion(tx, row, input.version)
    const decision = await tx.selectFrom('proposals').select('id').where('case_id', '=', row.id).where('state', '=', 'accepted').executeTakeFirst()
    if (decision !== undefined) throw new Failure('ILLEGAL_TRANSITION', 'Обращение закрыто решением. Отмените решение: рассмотрение возобновится, а причина останется в истории.')
    const at = service.clock.instant()
    const patch = await reopenedColumns(tx, row, { startOn: input.startOn, today: service.clock.today(), at })
    return changeCase(tx, row, { actor, at, action: 'case.reopened', patch, note: input.reason })
  })
  announce(service, actor, 'case', input.caseId)
  return changed
}
