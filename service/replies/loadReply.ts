import type { ReadHandle } from '../../db/handle.ts'
import type { Row } from '../../db/schema/index.ts'
import type { ReplyState } from '../../db/schema/replies.ts'
import type { Action, Relation } from '../../domain/access.ts'
import { moscowTime } from '../../domain/calendar-date.ts'
import { Failure } from '../../domain/failure.ts'
import { ANSWER_KINDS, isAnswer, letterKind } from '../../domain/letter-kind.ts'
import type { Actor } from '../../domain/people.ts'
import { formatShort } from '../../domain/person-name.ts'
import { loadCase } from '../cases/loadCase.ts'

export interface LoadedReply {
  readonly reply: Row<'replies'>
  readonly row: Row<'cases'>
  readonly relation: Relation
}

/** @throws Failure NOT_FOUND; FORBIDDEN when the action is not allowed on its case */
export async function loadReply(read: ReadHandle, actor: Actor, replyId: number, action: Action): Promise<LoadedReply> {
  const reply = await read.selectFrom('replies').selectAll().where('id', '=', replyId).executeTakeFirst()
  if (reply === undefined) throw new Failure('NOT_FOUND', 'Ответ не найден. Обновите карточку обращения.')
  const { row, relation } = await loadCase(read, actor, reply.case_id, actionOn(reply, action))
  return { reply, row, relation }
}

/** An interim letter is written by the executor or, where nobody is named, by the clerk: the rights of writing it are its own. */
function actionOn({ kind }: Row<'replies'>, action: Action): Action {
  return !isAnswer(letterKind(kind)) && (action === 'draft_reply' || action === 'submit_reply') ? 'write_notice' : action
}

/** The reply that is being worked on or was the last to leave, interim letters apart; a case reopened after its reply has none until a new one is begun. */
export async function currentReply(read: ReadHandle, row: Row<'cases'>): Promise<Row<'replies'> | null> {
  const reply = await read.selectFrom('replies').selectAll().where('case_id', '=', row.id).where('kind', 'in', ANSWER_KINDS).where('state', '<>', 'void').orderBy('id', 'desc').executeTakeFirst()
  if (reply === undefined || (reply.state === 'dispatched' && row.status !== 'dispatched')) return null
  return reply
}

/** A letter of this case by its id; null when it is another's. */
export async function letterOfCase(read: ReadHandle, caseId: number, replyId: number): Promise<Row<'replies'> | null> {
  return (await read.selectFrom('replies').selectAll().where('id', '=', replyId).where('case_id', '=', caseId).executeTakeFirst()) ?? null
}

const STATE_SENTENCES: Record<ReplyState, string> = {
  draft: 'Ответ снова в работе у исполнителя.',
  returned: 'Ответ возвращён исполнителю на доработку.',
  visa: 'Ответ передан на согласование. Чтобы править его, отзовите его.',
  printed: 'Ответ напечатан и ждёт подписи на бумаге. Чтобы править его, сначала отмените печать.',
  submitted: 'Ответ передан на подпись. Чтобы править его, отзовите его с подписи.',
  signing: 'Ответ сейчас подписывают.',
  signed: 'Ответ уже подписан.',
  dispatched: 'Ответ уже отправлен.',
  void: 'Этот ответ больше не действует.',
}

/** @throws Failure CONFLICT that says what has become of the reply meanwhile */
export function assertReplyState(reply: Row<'replies'>, expected: readonly ReplyState[]): void {
  if (expected.includes(reply.state)) return
  throw new Failure('CONFLICT', `${STATE_SENTENCES[reply.state]} Обновите карточку.`, { currentVersion: reply.version })
}

/** @throws Failure CONFLICT with the text in the store, who saved it and when; what was typed stays in the window */
export async function assertReplyVersion(read: ReadHandle, reply: Row<'replies'>, seen: number): Promise<void> {
  if (reply.version === seen) return
  const by = reply.updated_by === null ? undefined : await read.selectFrom('users').select(['surname', 'name', 'patronymic']).where('id', '=', reply.updated_by).executeTakeFirst()
  const who = by === undefined ? 'Другой сотрудник' : formatShort({ surname: by.surname, name: by.name, patronymic: by.patronymic ?? '' })
  throw new Failure('CONFLICT', `Ответ изменили раньше вас: ${who}, ${moscowTime(reply.updated_at)}. Ваш текст не потерян: сравните оба и сохраните нужный.`, {
    currentVersion: reply.version, changedBy: who, changedAt: reply.updated_at, currentText: reply.body,
  })
}
