import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Action } from '../../domain/access.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadReply, type LoadedReply } from '../replies/loadReply.ts'

/** @throws Failure NOT_FOUND; FORBIDDEN; CONFLICT when the print was cancelled or its original is there already */
export async function loadPrint(read: ReadHandle, actor: Actor, printId: number, action: Action): Promise<LoadedReply & { print: Row<'ink_prints'> }> {
  const print = await read.selectFrom('ink_prints').selectAll().where('id', '=', printId).executeTakeFirst()
  if (print === undefined) throw new Failure('NOT_FOUND', 'Напечатанное письмо не найдено. Обновите список.')
  const loaded = await loadReply(read, actor, print.reply_id, action)
  if (print.state === 'signed') throw new Failure('CONFLICT', `Подписанный оригинал письма № ${print.outgoing_number} уже приложен. Обновите список.`)
  if (print.state === 'cancelled') throw new Failure('CONFLICT', `Печать письма № ${print.outgoing_number} отменена, номер аннулирован. Обновите список.`)
  return { ...loaded, print }
}
