import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'

/**
 * A proposal that still waits, in the version the person saw.
 * @throws Failure NOT_FOUND, CONFLICT when somebody has decided it or taken it back
 */
export async function loadPendingProposal(read: ReadHandle, id: number, version: number): Promise<Row<'proposals'>> {
  const proposal = await read.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirst()
  if (proposal === undefined) throw new Failure('NOT_FOUND', 'Предложение не найдено. Обновите список.')
  if (proposal.state !== 'pending' || proposal.version !== version) throw new Failure('CONFLICT', 'По этому предложению уже есть решение, или его отозвали. Обновите список.', { currentVersion: proposal.version })
  return proposal
}
