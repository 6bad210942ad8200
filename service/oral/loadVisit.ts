import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'

/**
 * A visit that is still planned, as the person saw it.
 * @throws Failure NOT_FOUND, CONFLICT
 */
export async function loadPlannedVisit(read: ReadHandle, seen: { id: number; version: number }): Promise<Row<'home_visits'>> {
  const row = await read.selectFrom('home_visits').selectAll().where('id', '=', seen.id).executeTakeFirst()
  if (row === undefined) throw new Failure('NOT_FOUND', 'Выезд не найден. Обновите список.')
  if (row.state !== 'planned') throw new Failure('CONFLICT', 'По этому выезду результат уже записан. Откройте его, чтобы увидеть.')
  if (row.version !== seen.version) throw new Failure('CONFLICT', 'Выезд только что изменил другой сотрудник. Список обновлён: проверьте и повторите.')
  return row
}
