import type { CaseSet } from '../../../../domain/case-set.ts'

const FIGURES: readonly [CaseSet, string, number, string | null][] = [
  ['overdue', 'Просрочено', 4, 'давнее — 2 дня'], ['today', 'Сегодня', 6, '3 уже на подписи'], ['days_1', 'До 1 дня', 7, null], ['days_3', 'До 3 дней', 11, null], ['days_5', 'До 5 дней', 19, null], ['days_10', 'До 10 дней', 34, null],
  ['unassigned', 'Не назначены', 2, 'с 20.11.2026'], ['for_signature', 'На подписи', 9, null], ['returned', 'Возвращены', 1, null], ['proposals', 'Ждут решения', 3, '1 угроза — срочно'], ['extensions', 'Просят продлить', 1, null], ['to_dispatch', 'К отправке', 0, null],
]

const work = (open: number, overdue: number) => ({ open, overdue, soon: 1, week: 3, nearest: open === 0 ? null : '2026-11-24' })
const person = (id: number, shortName: string, open: number, overdue: number) => ({ id, shortName, unitId: 1, unitName: 'Отдел расчётов', away: null, ...work(open, overdue) })

export function board() {
  return {
    open: 128, duties: { overdue: 1, today: 0, soon: 2, open: 4 }, callbacks: { late: 2, soon: 1, oldest: '2026-11-23T06:05:00.000Z' },
    figures: FIGURES.map(([set, label, count, hint]) => ({ set, label, count, hint })),
    executors: [
      person(4, 'Счётчикова А.П.', 31, 2), person(5, 'Гринько В.С.', 28, 1), person(6, 'Орлов Д.И.', 24, 0),
      { ...person(7, 'Пак Е.Л.', 12, 1), away: { label: 'отпуск до 30.11.2026', until: '2026-11-30', substitute: { id: 8, shortName: 'Титова М.М.' } } }, person(8, 'Титова М.М.', 9, 0),
    ],
    unassigned: work(2, 0),
    units: [{ id: 1, name: 'Отдел расчётов', unassigned: false, ...work(70, 3) }, { id: 2, name: 'Отдел учёта', unassigned: false, ...work(30, 1) }, { id: null, name: 'Без подразделения', unassigned: false, ...work(4, 0) }, { id: null, name: 'Без исполнителя', unassigned: true, ...work(2, 0) }],
    topics: [{ code: '01', name: 'Начисления и оплата', ...work(44, 2) }, { code: '02', name: 'Перерасчёт', ...work(30, 1) }, { code: null, name: 'Тема не указана', ...work(3, 0) }],
  }
}
