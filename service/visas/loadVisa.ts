import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { Action } from '../../domain/access.ts'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import type { Actor } from '../../domain/people.ts'
import { substitutedBy } from '../absences/substitutedBy.ts'
import { assertReplyState, assertReplyVersion, loadReply, type LoadedReply } from '../replies/loadReply.ts'

/** @throws Failure NOT_FOUND; FORBIDDEN, also for a letter of one's own; CONFLICT when the visa is decided or the letter has changed */
export async function loadVisa(read: ReadHandle, actor: Actor, input: { visaId: number; version: number }, action: Action): Promise<LoadedReply & { visa: Row<'reply_visas'> }> {
  const visa = await read.selectFrom('reply_visas').selectAll().where('id', '=', input.visaId).executeTakeFirst()
  if (visa === undefined) throw new Failure('NOT_FOUND', 'Согласование не найдено. Обновите список.')
  const loaded = await loadReply(read, actor, visa.reply_id, action)
  const { reply } = loaded
  if (reply.author_id === actor.userId || reply.executor_id === actor.userId) throw new Failure('FORBIDDEN', 'Это ваше письмо: согласует его другой сотрудник.')
  if (visa.state !== 'waiting') throw new Failure('CONFLICT', 'Это согласование уже решено. Обновите список.')
  assertReplyState(reply, ['visa'])
  await assertReplyVersion(read, reply, input.version)
  return { ...loaded, visa }
}

/** The person named and, while that person is away, the substitute. @throws Failure FORBIDDEN */
export async function assertMine(read: ReadHandle, actor: Actor, visa: Row<'reply_visas'>, today: IsoDate): Promise<void> {
  if (visa.user_id === actor.userId) return
  if (visa.user_id !== null && (await substitutedBy(read, actor.userId, today)).includes(visa.user_id)) return
  throw new Failure('FORBIDDEN', 'Согласование ждут от другого сотрудника.')
}
