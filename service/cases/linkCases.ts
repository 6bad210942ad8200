import { appendAudit } from '../../db/audit/append.ts'
import type { LinkKind } from '../../domain/appeal.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { announce } from '../announce.ts'
import type { Service } from '../context.ts'
import { changeCase, type CaseChanged } from './changeCase.ts'
import { loadCase } from './loadCase.ts'

const RECURRENCE = { repeated: 'repeated', duplicate: 'duplicate', related: null } as const

/** Ties a case to an earlier one. Nothing is merged: each keeps its number and its own due date. */
export async function linkCases(service: Service, actor: Actor, input: { caseId: number; otherId: number; kind: LinkKind; note: string }): Promise<CaseChanged> {
  const changed = await service.store.write(async (tx) => {
    const { row } = await loadCase(tx, actor, input.caseId, 'link')
    if (input.otherId === input.caseId) throw new Failure('INVALID_INPUT', 'Обращение нельзя связать с самим собой. Укажите другое.', { fields: [{ path: 'otherId', message: 'Укажите другое обращение.' }] })
    const other = await tx.selectFrom('cases').select('number').where('id', '=', input.otherId).executeTakeFirst()
    if (other === undefined) throw new Failure('NOT_FOUND', 'Обращение, с которым нужно связать, не найдено.')
    const twin = await tx
      .selectFrom('case_links').select('id')
      .where((eb) => eb.or([eb.and([eb('case_id', '=', input.caseId), eb('other_case_id', '=', input.otherId)]), eb.and([eb('case_id', '=', input.otherId), eb('other_case_id', '=', input.caseId)])]))
      .executeTakeFirst()
    if (twin !== undefined) throw new Failure('INVALID_INPUT', `Обращения уже связаны: ${row.number} и ${other.number}.`)
    const at = service.clock.instant()
    await tx.insertInto('case_links').values({ case_id: input.caseId, other_case_id: input.otherId, kind: input.kind, note: input.note || null, created_by: actor.userId, created_at: at }).execute()
    await appendAudit(tx, { at, actor: { userId: actor.userId, name: actor.fullName }, action: 'case.linked_from', entity: 'case', entityId: input.otherId, caseId: input.otherId, after: { number: row.number, kind: input.kind } })
    const recurrence = RECURRENCE[input.kind]
    return changeCase(tx, row, { actor, at, action: 'case.linked', patch: recurrence === null ? {} : { recurrence }, details: { number: other.number, kind: input.kind }, note: input.note || null })
  })
  announce(service, actor, 'case', input.caseId)
  return changed
}
