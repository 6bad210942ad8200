/**
 * Named sets of cases: a board counts them and the journal opens them, so that a figure and its list always agree. What each
 * means is in the service; «До N дней» takes in today.
 */
export const CASE_SETS = [
  'overdue', 'today', 'days_1', 'days_3', 'days_5', 'days_10', 'unassigned', 'for_signature', 'returned', 'proposals', 'extensions', 'to_dispatch', 'open',
  'standing_in', 'mine_open', 'mine_overdue', 'mine_soon', 'mine_returned', 'registered_today',
] as const
export type CaseSet = (typeof CASE_SETS)[number]

export const CASE_SET_LABELS: Record<CaseSet, string> = {
  overdue: 'Просрочено',
  today: 'Сегодня',
  days_1: 'До 1 дня',
  days_3: 'До 3 дней',
  days_5: 'До 5 дней',
  days_10: 'До 10 дней',
  unassigned: 'Не назначены',
  for_signature: 'На подписи',
  returned: 'Возвращены',
  proposals: 'Ждут решения',
  extensions: 'Просят продлить',
  to_dispatch: 'К отправке',
  open: 'В работе',
  standing_in: 'За отсутствующих',
  mine_open: 'У меня в работе',
  mine_overdue: 'Мои просроченные',
  mine_soon: 'Мои до 3 дней',
  mine_returned: 'Вернули мне',
  registered_today: 'Зарегистрировано сегодня',
}
