import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { assertCan, can } from '../../domain/access.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'

/**
 * The case for whoever writes its letters, the answer or a notice.
 * @throws Failure NOT_FOUND, FORBIDDEN
 */
export async function caseToWriteFor(read: ReadHandle, actor: Actor, caseId: number): Promise<Row<'cases'>> {
  const { row, relation } = await loadCase(read, actor, caseId)
  if (!can(actor, 'write_notice', relation)) assertCan(actor, 'draft_reply', relation)
  return row
}
