import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { loadRecord } from './loadRecord.ts'

/**
 * A call that still waits, as the person saw it.
 * @throws Failure NOT_FOUND; CONFLICT when somebody called or moved it meanwhile
 */
export async function loadWaitingCallback(read: ReadHandle, seen: { id: number; version: number }): Promise<{ callback: Row<'callbacks'>; record: Row<'oral_records'> }> {
  const callback = await read.selectFrom('callbacks').selectAll().where('id', '=', seen.id).executeTakeFirst()
  if (callback === undefined) throw new Failure('NOT_FOUND', 'Звонок не найден. Обновите список.')
  if (callback.state !== 'waiting') throw new Failure('CONFLICT', 'Этот звонок уже закрыт другим сотрудником. Откройте запись, чтобы увидеть результат.')
  if (callback.version !== seen.version) throw new Failure('CONFLICT', 'Время или попытки звонка только что изменил другой сотрудник. Список обновлён: проверьте и повторите.')
  return { callback, record: await loadRecord(read, callback.record_id) }
}
