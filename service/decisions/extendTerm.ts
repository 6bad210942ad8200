import { Failure } from '../../domain/failure.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { assertVersion, loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { oweExtensionNotice } from '../letters/owe.ts'
import { extendedTerm, extensionRule, termColumns } from './extensionTerm.ts'

/**
 * The deputy director extends the term, 59-ФЗ art. 12 p. 2: once, not later than the first due date, the applicant is told before
 * it. A request that waits is decided in the queue instead, so that nobody grants their own by this way.
 */
export async function extendTerm(service: Service, actor: Actor, input: { caseId: number; version: number; days: number; reason: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'extend')
    await assertVersion(tx, row, input.version)
    nextStatus(row.status, 'extend')
    const waiting = await tx.selectFrom('extensions').select('id').where('case_id', '=', row.id).where('state', '=', 'pending').executeTakeFirst()
    if (waiting !== undefined) throw new Failure('CONFLICT', 'По обращению уже есть просьба о продлении. Примите по ней решение в очереди «Решения».')
    const today = service.clock.today()
    const term = await extendedTerm(tx, row, input.days, today)
    const at = service.clock.instant()
    const fromDue = row.legal_due ?? term.start
    const { id } = await tx
      .insertInto('extensions')
      .values({
        case_id: row.id, days: input.days, from_due: fromDue, to_due: term.legalDue, reason: input.reason,
        proposed_by: actor.userId, proposed_at: at, decided_by: actor.userId, decided_at: at, state: 'accepted',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await oweExtensionNotice(tx, row, { id, rule: await extensionRule(tx, row, today) }, { actor, at, today })
    return changeCase(tx, row, { actor, at, action: 'case.extended', patch: termColumns(term), details: { days: input.days, noticeDue: formatRuDate(fromDue) }, note: input.reason })
  })
  announce(service, actor, 'decision', input.caseId)
  return changed
}
