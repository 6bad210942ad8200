import type { VisitView } from '../../contract/oral.ts'
import type { Actor } from '../../domain/people.ts'
import { whoseWork } from '../absences/whoseWork.ts'
import { loadPeople } from '../cases/caseView.ts'
import type { Service } from '../context.ts'
import { visitRowView } from './views.ts'

/** Visits of one record or of one case, or one visit, whole: whoever opens it works with it or is in the audit. */
export async function visitsOf(service: Service, actor: Actor, of: { recordId: number } | { caseId: number } | { visitId: number }): Promise<VisitView[]> {
  const { read } = service.store
  const [rows, people, whose] = await Promise.all([
    read
      .selectFrom('home_visits')
      .leftJoin('cases', 'cases.id', 'home_visits.case_id')
      .leftJoin('oral_records', 'oral_records.id', 'home_visits.record_id')
      .selectAll('home_visits')
      .select(['cases.number as case_number', 'oral_records.number as record_number', 'oral_records.recorded_by'])
      .where((eb) => ('recordId' in of ? eb('home_visits.record_id', '=', of.recordId) : 'caseId' in of ? eb('home_visits.case_id', '=', of.caseId) : eb('home_visits.id', '=', of.visitId)))
      .orderBy('home_visits.visit_on', 'desc')
      .execute(),
    loadPeople(read),
    whoseWork(service, actor),
  ])
  return rows.map((row) => visitRowView(row, { people, whose }, false))
}
