import type { CaseSet } from '../../../contract/cases.ts'

/** Titles of the named sets, in the words of the boards that open them. */
export const SET_TITLES: Record<CaseSet, string> = {
  overdue: 'Просрочено',
  today: 'Срок сегодня',
  days_1: 'До 1 дня',
  days_3: 'До 3 дней',
  days_5: 'До 5 дней',
  days_10: 'До 10 дней',
  unassigned: 'Не назначены',
  for_signature: 'На подписи',
  returned: 'Возвращены',
  proposals: 'Ждут решения',
  to_dispatch: 'К отправке',
  open: 'В работе',
  mine_open: 'У меня в работе',
  mine_overdue: 'Мои просроченные',
  mine_soon: 'Мои до 3 дней',
  mine_returned: 'Вернули мне',
  registered_today: 'Зарегистрировано сегодня',
}
