import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { loadReply, type LoadedReply } from '../replies/loadReply.ts'

/** @throws Failure NOT_FOUND; FORBIDDEN to everybody who may not dispatch */
export async function loadOutgoingMail(read: ReadHandle, actor: Actor, mailId: number): Promise<LoadedReply & { readonly mail: Row<'outgoing_mails'> }> {
  const mail = await read.selectFrom('outgoing_mails').selectAll().where('id', '=', mailId).executeTakeFirst()
  if (mail === undefined) throw new Failure('NOT_FOUND', 'Отправка не найдена. Обновите страницу.')
  return { mail, ...(await loadReply(read, actor, mail.reply_id, 'dispatch_reply')) }
}
