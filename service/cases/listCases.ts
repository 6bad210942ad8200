import type { z } from 'zod'
import type { CaseRow } from '../../contract/cases.ts'
import type { contract } from '../../contract/index.ts'
import { journalPage } from '../../db/queries/journal.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseRowViews } from './caseRow.ts'
import { registerFilter } from './registerFilter.ts'
import { registerOrder } from './registerOrder.ts'

type WholeInput = z.infer<NonNullable<(typeof contract.cases.list)['~orpc']['inputSchema']>>
type ListInput = Omit<WholeInput, 'columns' | 'counted'> & Partial<Pick<WholeInput, 'columns' | 'counted'>>

/** A page of the journal with the count of all that fits; personal data masked by relation. */
export async function listCases(service: Service, actor: Actor, input: ListInput): Promise<{ rows: CaseRow[]; total: number }> {
  assertCan(actor, 'view_list')
  const filter = await registerFilter(service, actor, input.filter)
  const order = await registerOrder(service, actor, input.filter, input)
  const page = await journalPage(service.store.read, { filter, ...order, limit: input.limit, offset: input.offset, columns: input.columns, counted: input.counted })
  return { rows: await caseRowViews(service, actor, page.rows, input.columns), total: page.total }
}
