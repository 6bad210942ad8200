import type { CaseFilter } from '../../contract/case-filter.ts'
import { journalTotals } from '../../db/queries/journal-totals.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { registerFilter } from './registerFilter.ts'

/** How many cases fit the filter of a list, and how they stand; by the conditions of the list itself. */
export async function caseTotals(service: Service, actor: Actor, { filter }: { filter: CaseFilter }): Promise<{ total: number; inWork: number; overdue: number; closed: number }> {
  assertCan(actor, 'view_list')
  return journalTotals(service.store.read, await registerFilter(service, actor, filter), service.clock.today())
}
