import type { VisitView } from '../../contract/oral.ts'
import { appendAudit } from '../../db/audit/append.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { masksTalk } from './loadRecord.ts'
import { visitsOf } from './visitsOf.ts'

/** Opens a visit. Who has nothing to do with it and looks at personal data is in the audit. */
export async function getVisit(service: Service, actor: Actor, input: { id: number }): Promise<VisitView> {
  assertCan(actor, 'view_oral')
  const [visit] = await visitsOf(service, actor, { visitId: input.id })
  if (visit === undefined) throw new Failure('NOT_FOUND', 'Выезд не найден. Обновите список.')
  if (masksTalk(actor, { by: [visit.createdBy.id], asked: [visit.assignee.id] })) {
    await service.store.write((tx) => appendAudit(tx, { at: service.clock.instant(), actor: { userId: actor.userId, name: actor.fullName }, action: 'oral.view', entity: 'home_visit', entityId: visit.id, caseId: visit.caseRef?.id ?? null, after: { number: visit.number } }))
  }
  return visit
}
