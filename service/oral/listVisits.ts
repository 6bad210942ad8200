import type { VisitView } from '../../contract/oral.ts'
import { visitPage } from '../../db/queries/oral.ts'
import { assertCan, worksFor } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import type { Actor } from '../../domain/people.ts'
import { loadPeople } from '../cases/caseView.ts'
import { whoseWork } from '../absences/whoseWork.ts'
import type { Service } from '../context.ts'
import { masksTalk, namesSeen } from './loadRecord.ts'
import { visitRowView } from './views.ts'

interface VisitsInput {
  readonly from?: IsoDate | undefined
  readonly to?: IsoDate | undefined
  readonly planned: boolean
  readonly mine: boolean
  readonly query: string
  readonly offset: number
  readonly limit: number
}

/** A page of the journal of home visits. `mine`: one's own and those of absent people for whom one stands in. */
export async function listVisits(service: Service, actor: Actor, { mine, offset, limit, ...filter }: VisitsInput): Promise<{ rows: VisitView[]; total: number }> {
  assertCan(actor, 'view_oral')
  const { read } = service.store
  const [found, people, whose] = await Promise.all([visitPage(read, { filter: { ...filter, assigneeIds: mine ? worksFor(actor) : undefined, seen: namesSeen(actor) }, limit, offset }), loadPeople(read), whoseWork(service, actor)])
  return { rows: found.rows.map((row) => visitRowView(row, { people, whose }, masksTalk(actor, { by: [row.created_by, row.recorded_by], asked: [row.assignee_id] }))), total: found.total }
}
