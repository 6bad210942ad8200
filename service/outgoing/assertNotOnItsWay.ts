import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import { Failure } from '../../domain/failure.ts'
import { ON_ITS_WAY } from '../../domain/outgoing-mail.ts'

/** The attempt to send the letter by e-mail that is not over, if there is one. */
export async function mailOnItsWay(read: ReadHandle, replyId: number): Promise<Row<'outgoing_mails'> | null> {
  return (await read.selectFrom('outgoing_mails').selectAll().where('reply_id', '=', replyId).where('state', 'in', ON_ITS_WAY).executeTakeFirst()) ?? null
}

const SENTENCES = {
  queued: 'Это письмо уже ждёт отправки по e-mail. Сначала отмените её: «Отправка ответов» → «Отменить отправку».',
  sending: 'Это письмо прямо сейчас отправляется по e-mail. Подождите минуту и посмотрите, что получилось.',
  unknown: 'Неизвестно, ушло ли это письмо по e-mail. Сначала решите это в разделе «Отправка ответов».',
} as const

/** @throws Failure CONFLICT: nobody sends a letter by another way while it is on its way by e-mail */
export async function assertNotOnItsWay(read: ReadHandle, replyId: number): Promise<void> {
  const mail = await mailOnItsWay(read, replyId)
  if (mail === null) return
  const { state } = mail
  if (state === 'queued' || state === 'sending' || state === 'unknown') throw new Failure('CONFLICT', SENTENCES[state])
}
