import type { CaseRow } from '../../contract/cases.ts'
import { journalPage } from '../../db/queries/journal.ts'
import type { Actor } from '../../domain/people.ts'
import { caseRowViews } from '../cases/caseRow.ts'
import type { Service } from '../context.ts'

/** Rows of the journal by the ids of their cases, as this person may see them. */
export async function caseRowsById(service: Service, actor: Actor, ids: readonly number[]): Promise<Map<number, CaseRow>> {
  if (ids.length === 0) return new Map()
  const { rows } = await journalPage(service.store.read, { filter: { ids }, sort: { field: 'registeredOn', desc: false }, limit: ids.length, offset: 0 })
  return new Map((await caseRowViews(service, actor, rows)).map((row) => [row.id, row]))
}
