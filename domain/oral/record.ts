/** Talks and entries that are written down where they happen: calls (§7.1), reception (§6.3.1), the book of comments (§9.4). */
import type { Channel } from '../appeal.ts'

export const ORAL_KINDS = ['call', 'reception', 'book'] as const
export type OralKind = (typeof ORAL_KINDS)[number]

export const ORAL_KIND_INFO: Record<OralKind, { label: string; one: string; channel: Channel }> = {
  call: { label: 'Звонки', one: 'Звонок', channel: 'phone' },
  reception: { label: 'Личный приём', one: 'Личный приём', channel: 'reception' },
  book: { label: 'Книга отзывов', one: 'Запись в книге отзывов и предложений', channel: 'comment_book' },
}

export const ORAL_OUTCOMES = ['answered', 'callback', 'appeal', 'directed', 'refused', 'ended', 'noted'] as const
export type OralOutcome = (typeof ORAL_OUTCOMES)[number]

export const ORAL_OUTCOME_LABELS: Record<OralOutcome, string> = {
  answered: 'Ответ дан',
  callback: 'Перезвонить',
  appeal: 'Оформить обращение',
  directed: 'Направлен',
  refused: 'Отказ: не идентифицирован',
  ended: 'Прекращён',
  noted: 'Ответ не требуется',
}

/** What each kind may end with. A talk is broken off on the phone only (7.1.5). */
export const OUTCOMES_OF: Record<OralKind, readonly OralOutcome[]> = {
  call: ['answered', 'callback', 'appeal', 'directed', 'refused', 'ended'],
  reception: ['answered', 'appeal', 'callback', 'directed', 'refused'],
  book: ['appeal', 'noted'],
}

/** Who spoke, as far as identification needs it. */
export interface Caller {
  readonly surname: string
  readonly name: string
  readonly accountNumber: string
  readonly address: string
}

/**
 * 7.1.4. «… клиент обязан представиться, назвать номер лицевого счета или адрес.» What is still missing, in words for the
 * person at the phone; empty when the caller is identified.
 */
export function missingIdentity({ surname, name, accountNumber, address }: Caller): string[] {
  const named = surname.trim() !== '' && name.trim() !== ''
  const placed = accountNumber.trim() !== '' || address.trim() !== ''
  return [...(named ? [] : ['фамилия и имя']), ...(placed ? [] : ['лицевой счёт или адрес'])]
}

export const isIdentified = (caller: Caller): boolean => missingIdentity(caller).length === 0

export const ATTEMPT_RESULTS = ['reached', 'no_answer', 'busy', 'later', 'dropped'] as const
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number]

export const ATTEMPT_RESULT_LABELS: Record<AttemptResult, string> = {
  reached: 'Дозвонились',
  no_answer: 'Не отвечает',
  busy: 'Занято',
  later: 'Просит позже',
  dropped: 'Звонок не нужен',
}

export const CALLBACK_STATES = ['waiting', 'done', 'dropped'] as const
export type CallbackState = (typeof CALLBACK_STATES)[number]

/** Only a talk that took place, or a stated reason, ends a callback. */
export function callbackAfter(result: AttemptResult): CallbackState {
  if (result === 'reached') return 'done'
  return result === 'dropped' ? 'dropped' : 'waiting'
}

export const VISIT_STATES = ['planned', 'done', 'cancelled'] as const
export type VisitState = (typeof VISIT_STATES)[number]

export const VISIT_STATE_LABELS: Record<VisitState, string> = { planned: 'Назначен', done: 'Состоялся', cancelled: 'Отменён' }
