import type { z } from 'zod'
import type { CaseFilter, CaseRow } from '../../contract/cases.ts'
import type { contract } from '../../contract/index.ts'
import { journalPage } from '../../db/queries/journal.ts'
import type { JournalSort } from '../../db/queries/journal-order.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseSetFilter } from '../control/caseSets.ts'
import { caseRowViews } from './caseRow.ts'

type ListInput = z.infer<NonNullable<(typeof contract.cases.list)['~orpc']['inputSchema']>>

const SORTS: Record<ListInput['sort'], JournalSort> = { number: 'number', registeredOn: 'registered', applicant: 'applicant', controlDue: 'controlDue', legalDue: 'legalDue', status: 'status' }

/** A page of the journal with the count of all that fits; personal data masked by relation. */
export async function listCases(service: Service, actor: Actor, input: ListInput): Promise<{ rows: CaseRow[]; total: number }> {
  assertCan(actor, 'view_list')
  const today = service.clock.today()
  const filter = { ...(await columnFilter(service, input.filter)), ...(input.filter.set === undefined ? {} : caseSetFilter(input.filter.set, today, actor)) }
  const page = await journalPage(service.store.read, { filter, sort: { field: SORTS[input.sort], desc: input.descending }, limit: input.limit, offset: input.offset })
  return { rows: await caseRowViews(service, actor, page.rows), total: page.total }
}

async function columnFilter(service: Service, { set: _set, unitId, ...filter }: CaseFilter) {
  if (unitId === undefined) return filter
  const people = await service.store.read.selectFrom('users').select('id').where('unit_id', '=', unitId).execute()
  return { ...filter, executorIds: people.map(({ id }) => id) }
}
