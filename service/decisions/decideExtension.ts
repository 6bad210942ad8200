import { assertFourEyes } from '../../domain/access.ts'
import { formatRuDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { nextStatus } from '../../domain/lifecycle.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import { changeCase, type CaseChanged } from '../cases/changeCase.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'
import { oweExtensionNotice } from '../letters/owe.ts'
import { extendedTerm, extensionRule, termColumns } from './extensionTerm.ts'

export interface ExtensionDecision {
  extensionId: number
  version: number
  grant: boolean
  note: string
}

/** Grants or refuses a requested extension; never one's own. What the law allows is judged again on the day of the decision. */
export async function decideExtension(service: Service, actor: Actor, input: ExtensionDecision): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const request = await tx.selectFrom('extensions').selectAll().where('id', '=', input.extensionId).executeTakeFirst()
    if (request === undefined) throw new Failure('NOT_FOUND', 'Просьба о продлении не найдена. Обновите список.')
    if (request.state !== 'pending' || request.version !== input.version) throw new Failure('CONFLICT', 'По этой просьбе уже есть решение. Обновите список.', { currentVersion: request.version })
    const { row } = await loadCase(tx, actor, request.case_id, 'extend')
    assertFourEyes(request.proposed_by, actor.userId)
    if (!input.grant && input.note.length < 3) {
      const message = 'Напишите, почему в продлении отказано: это увидит исполнитель.'
      throw new Failure('INVALID_INPUT', message, { fields: [{ path: 'note', message }] })
    }
    const at = service.clock.instant()
    const today = service.clock.today()
    const term = input.grant ? await extendedTerm(tx, row, request.days, today) : null
    if (term !== null) nextStatus(row.status, 'extend')
    const decision = { state: term === null ? 'rejected' : 'accepted', decided_by: actor.userId, decided_at: at, decision_note: input.note || null, version: request.version + 1 } as const
    await tx.updateTable('extensions').set(term === null ? decision : { ...decision, from_due: row.legal_due ?? request.from_due, to_due: term.legalDue }).where('id', '=', request.id).execute()
    if (term !== null) await oweExtensionNotice(tx, row, { id: request.id, rule: await extensionRule(tx, row, today) }, { actor, at, today })
    const details = { days: request.days, decisionNote: input.note, ...(term === null ? {} : { noticeDue: formatRuDate(row.legal_due ?? request.from_due) }) }
    return changeCase(tx, row, { actor, at, action: term === null ? 'extension.refused' : 'extension.granted', patch: term === null ? {} : termColumns(term), details })
  })
  announce(service, actor, 'decision', changed.caseId)
  return changed
}
