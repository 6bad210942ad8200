import type { CaseSet } from '../../../../domain/case-set.ts'

const FIGURES: readonly [CaseSet, string, number, string | null][] = [
  ['overdue', 'Просрочено', 4, 'давнее — 2 дня'], ['today', 'Сегодня', 6, '3 уже на подписи'], ['days_1', 'До 1 дня', 7, null], ['days_3', 'До 3 дней', 11, null], ['days_5', 'До 5 дней', 19, null], ['days_10', 'До 10 дней', 34, null],
  ['unassigned', 'Не назначены', 2, 'с 20.11.2026'], ['for_signature', 'На подписи', 9, null], ['returned', 'Возвращены', 1, null], ['proposals', 'Ждут решения', 3, '1 угроза — срочно'], ['to_dispatch', 'К отправке', 0, null],
]

export function board() {
  return {
    open: 128, duties: { overdue: 1, today: 0, soon: 2, open: 4 },
    figures: FIGURES.map(([set, label, count, hint]) => ({ set, label, count, hint })),
    executors: [
      { id: 4, shortName: 'Счётчикова А.П.', open: 31, overdue: 2, absence: null }, { id: 5, shortName: 'Гринько В.С.', open: 28, overdue: 1, absence: null }, { id: 6, shortName: 'Орлов Д.И.', open: 24, overdue: 0, absence: null },
      { id: 7, shortName: 'Пак Е.Л.', open: 12, overdue: 1, absence: 'отпуск до 30.11.2026' }, { id: 8, shortName: 'Титова М.М.', open: 9, overdue: 0, absence: null },
    ],
    units: [{ id: 1, name: 'Отдел расчётов', open: 70, overdue: 3 }, { id: 2, name: 'Отдел учёта', open: 34, overdue: 1 }, { id: null, name: 'Без подразделения', open: 2, overdue: 0 }],
    topics: [{ code: '01', name: 'Начисления и оплата', open: 44, overdue: 2 }, { code: '02', name: 'Перерасчёт', open: 30, overdue: 1 }, { code: null, name: 'Тема не указана', open: 3, overdue: 0 }],
  }
}
