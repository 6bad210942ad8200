import type { CaseRow } from '../../contract/cases.ts'
import type { ReadHandle } from '../../db/handle.ts'
import { assertCan } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import type { Service } from '../context.ts'
import { caseRowsById } from '../control/caseRowsById.ts'

const SHOWN = 6
/** So far back the records of a person are looked through: a day's work has hundreds. */
const LOOKED_AT = 500

/** Cases that the person opened or worked last, the latest first. */
export async function recentCases(service: Service, actor: Actor): Promise<CaseRow[]> {
  assertCan(actor, 'view_list')
  const records = await recentQuery(service.store.read, actor.userId).execute()
  const ids = [...new Set(records.flatMap(({ case_id }) => (case_id === null ? [] : [case_id])))].slice(0, SHOWN)
  const rows = await caseRowsById(service, actor, ids)
  return ids.flatMap((id) => rows.get(id) ?? [])
}

/** The last records of this person in the audit. */
export function recentQuery(read: ReadHandle, userId: number) {
  return read.selectFrom('audit').select('case_id').where('actor_id', '=', userId).orderBy('seq', 'desc').limit(LOOKED_AT)
}
