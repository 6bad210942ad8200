import { annulNumber as annulIssued } from '../../db/numbers.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { releaseDeliveries } from '../mail/moveDelivery.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { assertVersion, loadCase } from './loadCase.ts'

/** Annuls the number of a card made by mistake; card, files and history stay, the number is never used again. */
export async function annulNumber(service: Service, actor: Actor, input: { caseId: number; version: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'annul')
    await assertVersion(tx, row, input.version)
    const status = nextStatus(row.status, 'annul')
    const at = service.clock.instant()
    const number = await tx.selectFrom('numbers').select('id').where('case_id', '=', row.id).where('journal', '=', 'appeals').executeTakeFirstOrThrow()
    await annulIssued(tx, { numberId: number.id, reason: input.reason, by: actor.userId, at })
    const messages = await releaseDeliveries(tx, row.id)
    return changeCase(tx, row, { actor, at, action: 'case.annulled', patch: { status, closed_on: service.clock.today(), closed_at: at }, note: input.reason, details: { messages } })
  })
  announce(service, actor, 'case', input.caseId)
  announce(service, actor, 'mail')
  return changed
}
