import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { extendedTerm } from './extensionTerm.ts'

/** Asks the deputy director for more time; what could not be granted is refused now, not in the queue. */
export async function requestExtension(service: Service, actor: Actor, input: { caseId: number; version: number; days: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'request_extension')
    await assertVersion(tx, row, input.version)
    nextStatus(row.status, 'extend')
    const waiting = await tx.selectFrom('extensions').select('id').where('case_id', '=', row.id).where('state', '=', 'pending').executeTakeFirst()
    if (waiting !== undefined) throw new Failure('CONFLICT', 'Просьба о продлении уже ждёт решения заместителя генерального директора.')
    const term = await extendedTerm(tx, row, input.days, service.clock.today())
    const at = service.clock.instant()
    const fromDue = row.legal_due ?? term.start
    await tx.insertInto('extensions').values({ case_id: row.id, days: input.days, from_due: fromDue, to_due: term.legalDue, reason: input.reason, proposed_by: actor.userId, proposed_at: at }).execute()
    return changeCase(tx, row, { actor, at, action: 'extension.requested', patch: {}, details: { days: input.days, fromDue: formatRuDate(fromDue), toDue: formatRuDate(term.legalDue) }, note: input.reason })
  })
  announce(service, actor, 'decision', input.caseId)
  return changed
}
