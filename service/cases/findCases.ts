import type { CaseRow } from '../../contract/cases.ts'
import { journalPage } from '../../db/queries/journal.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { searchScope } from '../search/searchScope.ts'
import { caseRowViews } from './caseRow.ts'

const SHOWN = 8

/** The first cases for Ctrl+K: a number, a surname, an account, words of the letter. */
export async function findCases(service: Service, actor: Actor, input: { query: string }): Promise<CaseRow[]> {
  assertCan(actor, 'view_list')
  const scope = await searchScope(service.store.read, actor)
  const page = await journalPage(service.store.read, { filter: { query: input.query, scope }, sort: { field: 'registeredOn', desc: true }, limit: SHOWN, offset: 0 })
  return caseRowViews(service, actor, page.rows)
}
