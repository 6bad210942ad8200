import type { DeadlineView } from '../../contract/card.ts'
import { fromJson } from '../../db/schema/json.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { deadlineView, type StoredDeadline } from '../cases/computeClock.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'

/** Why the date of a case is what it is: rule, start, count and skipped days, as they were stored with it. Nothing of the applicant. */
export async function whyDue({ store: { read } }: Service, actor: Actor, input: { caseId: number }): Promise<DeadlineView> {
  const { row } = await loadCase(read, actor, input.caseId, 'view_list')
  if (row.deadline_json === null) throw new Failure('NOT_FOUND', 'У этого обращения срока нет: номер аннулирован.')
  return deadlineView(fromJson(row.deadline_json) as StoredDeadline)
}
