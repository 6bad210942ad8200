/** The one table of what moves a case from state to state. What is not in it is impossible. */
import type { Action } from './access-action.ts'
import { rolesAllowed } from './access.ts'
import { CASE_STATUS_LABELS, type CaseStatus, OPEN_STATUSES } from './appeal.ts'
import { Failure } from './failure.ts'
import type { Role } from './people.ts'

export const CASE_ACTIONS = [
  'assign', 'reassign', 'start_work', 'save_draft', 'submit', 'withdraw_submission', 'return', 'sign', 'attach_original', 'recall_signed', 'dispatch', 'dispatch_failed', 'close_oral',
  'propose', 'withdraw_proposal', 'reject_proposal', 'accept_no_action', 'accept_no_reply', 'accept_redirect', 'accept_withdrawal',
  'extend', 'reopen', 'annul',
] as const
export type CaseAction = (typeof CASE_ACTIONS)[number]

export interface Transition {
  readonly from: readonly CaseStatus[]
  readonly action: CaseAction
  /** previous: the state before the proposal; same: the state does not change. */
  readonly to: CaseStatus | 'previous' | 'same'
  /** The right that is needed; whose case it must be is said by the access matrix. */
  readonly access: Action
  readonly roles: readonly Role[]
  readonly reasonRequired: boolean
  readonly label: string
}

/** States from which a decision without a reply may be proposed. */
const PROPOSABLE = ['registered', 'assigned', 'in_work', 'returned'] as const satisfies readonly CaseStatus[]
const CLOSED = ['dispatched', 'closed_no_action', 'closed_no_reply', 'redirected'] as const satisfies readonly CaseStatus[]

export const TRANSITIONS: readonly Transition[] = [
  row(['registered'], 'assign', 'assigned', 'assign', 'Назначить исполнителя'),
  row(['assigned', 'in_work', 'returned'], 'reassign', 'assigned', 'reassign', 'Сменить исполнителя'),
  row(['assigned', 'returned'], 'start_work', 'in_work', 'draft_reply', 'Взять в работу'),
  row(['assigned', 'in_work'], 'save_draft', 'in_work', 'draft_reply', 'Сохранить проект ответа'),
  // A returned letter stays «returned» while its remarks are being worked off, until it is submitted again.
  row(['returned'], 'save_draft', 'returned', 'draft_reply', 'Сохранить проект ответа'),
  row(['assigned', 'in_work', 'returned'], 'submit', 'for_signature', 'submit_reply', 'Передать на подпись'),
  row(['for_signature'], 'withdraw_submission', 'in_work', 'submit_reply', 'Отозвать с подписи'),
  row(['for_signature'], 'return', 'returned', 'return_reply', 'Вернуть на доработку'),
  row(['for_signature'], 'sign', 'signed', 'sign_reply', 'Подписать'),
  row(['for_signature'], 'attach_original', 'signed', 'sign_on_paper', 'Приложить подписанный оригинал'),
  row(['signed'], 'recall_signed', 'returned', 'recall_signed', 'Отозвать подписанный ответ', true),
  row(['signed'], 'dispatch', 'dispatched', 'dispatch_reply', 'Отправить'),
  // A letter that did not arrive was not sent: the clock goes on as if it had never stopped, with the same due date.
  row(['dispatched'], 'dispatch_failed', 'signed', 'dispatch_reply', 'Отметить: письмо не доставлено', true),
  row(['registered', 'assigned', 'in_work'], 'close_oral', 'dispatched', 'close_oral', 'Закрыть: ответ дан устно'),
  row(PROPOSABLE, 'propose', 'proposal_pending', 'propose_decision', 'Предложить решение', true),
  row(['proposal_pending'], 'withdraw_proposal', 'previous', 'propose_decision', 'Отозвать предложение'),
  row(['proposal_pending'], 'reject_proposal', 'previous', 'decide', 'Отклонить предложение', true),
  row(['proposal_pending'], 'accept_no_action', 'closed_no_action', 'decide', 'Закрыть без действий'),
  row(['proposal_pending'], 'accept_no_reply', 'closed_no_reply', 'decide', 'Оставить без ответа'),
  row(['proposal_pending'], 'accept_redirect', 'redirected', 'decide', 'Перенаправить'),
  row([...PROPOSABLE, 'for_signature'], 'accept_withdrawal', 'closed_no_action', 'record_withdrawal', 'Закрыть: отозвано заявителем', true),
  row([...PROPOSABLE, 'for_signature'], 'extend', 'same', 'extend', 'Продлить срок', true),
  // A reopened case awaits a new resolution, so it returns to the unassigned; its history and number stay.
  row(CLOSED, 'reopen', 'registered', 'reopen', 'Возобновить рассмотрение', true),
  // Nothing is deleted: the number stays in the journal as annulled, with its reason, and is never used again.
  row(['registered', 'assigned', 'in_work'], 'annul', 'annulled', 'annul', 'Аннулировать номер', true),
]

/**
 * The state after the action. `previous` is the state before the proposal, needed for the two actions that give it back.
 * Throws Failure ILLEGAL_TRANSITION with a sentence that names the state and what can be done in it.
 */
export function nextStatus(status: CaseStatus, action: CaseAction, previous: CaseStatus | null = null): CaseStatus {
  const transition = findTransition(status, action)
  if (transition === null) throw illegal(status, action)
  if (transition.to === 'same') return status
  if (transition.to !== 'previous') return transition.to
  if (previous === null || !PROPOSABLE.some((known) => known === previous)) {
    throw new Failure('ILLEGAL_TRANSITION', 'Неизвестно, в каком состоянии обращение было до предложения. Обновите карточку и повторите.')
  }
  return previous
}

/** The row of the table, or null when the action is impossible in this state. */
export function findTransition(status: CaseStatus, action: CaseAction): Transition | null {
  return TRANSITIONS.find((transition) => transition.action === action && transition.from.includes(status)) ?? null
}

/** Actions possible in the state, whoever does them. */
export function allowedActions(status: CaseStatus): CaseAction[] {
  return CASE_ACTIONS.filter((action) => findTransition(status, action) !== null)
}

/** True while the clock runs. */
export function isOpen(status: CaseStatus): boolean {
  return OPEN_STATUSES.includes(status)
}

function illegal(status: CaseStatus, action: CaseAction): Failure {
  const wanted = TRANSITIONS.find((transition) => transition.action === action)?.label ?? action
  const possible = [...new Set(TRANSITIONS.filter((transition) => transition.from.includes(status)).map((transition) => `«${transition.label}»`))]
  const rest = possible.length === 0 ? 'Больше с ним ничего сделать нельзя.' : `Сейчас возможно: ${possible.join(', ')}.`
  return new Failure('ILLEGAL_TRANSITION', `Действие «${wanted}» невозможно: обращение в состоянии «${CASE_STATUS_LABELS[status]}». ${rest}`)
}

function row(from: readonly CaseStatus[], action: CaseAction, to: Transition['to'], access: Action, label: string, reasonRequired = false): Transition {
  return { from, action, to, access, roles: rolesAllowed(access), label, reasonRequired }
}
