import type { Row } from '../../db/schema/index.ts'
import { assertCan } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadCase } from '../cases/loadCase.ts'
import type { Service } from '../context.ts'

/**
 * The row of a file this person may see: of a case by the case, one that waits for its card by the right to register.
 * @throws Failure NOT_FOUND, FORBIDDEN
 */
export async function loadFile({ store }: Service, actor: Actor, id: number): Promise<Row<'case_files'>> {
  const row = await store.read.selectFrom('case_files').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Файл не найден.')
  if (row.case_id === null) assertCan(actor, 'register')
  else await loadCase(store.read, actor, row.case_id, 'view_card')
  return row
}
