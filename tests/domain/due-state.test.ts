import { expect, test } from 'vitest'
import { dueState } from '../../domain/due-state.ts'

const plain = { legalDue: '2026-12-23', controlDue: '2026-12-23' }
/** 01.03.2026 is a Sunday: planned to Friday 27.02. */
const moved = { legalDue: '2026-03-01', controlDue: '2026-02-27' }

test.each([
  [plain, '2026-11-23', 'later', 30, 'осталось 30 дней'],
  [plain, '2026-12-02', 'later', 21, 'остался 21 день'],
  [plain, '2026-12-19', 'later', 4, 'осталось 4 дня'],
  [plain, '2026-12-20', 'soon', 3, 'осталось 3 дня'],
  [plain, '2026-12-22', 'soon', 1, 'остался 1 день'],
  [plain, '2026-12-23', 'today', 0, 'сегодня'],
  [plain, '2026-12-24', 'overdue', 1, 'просрочено на 1 день'],
  [plain, '2026-12-25', 'overdue', 2, 'просрочено на 2 дня'],
  [plain, '2027-01-03', 'overdue', 11, 'просрочено на 11 дней'],
  [moved, '2026-02-26', 'soon', 1, 'остался 1 день'],
  [moved, '2026-02-27', 'today', 0, 'сегодня'],
  [moved, '2026-02-28', 'soon', 1, 'контрольный срок прошёл, по закону до 01.03.2026'],
  [moved, '2026-03-01', 'today', 0, 'контрольный срок прошёл, по закону последний день'],
  [moved, '2026-03-02', 'overdue', 1, 'просрочено на 1 день'],
] as const)('%o on %s is %s', (dates, today, kind, days, label) => {
  expect(dueState(dates, today)).toEqual({ kind, days, label })
})

test('a control date moved past the legal one does not postpone lateness', () => {
  const later = { legalDue: '2026-03-01', controlDue: '2026-03-02' }
  expect(dueState(later, '2026-02-27').label).toBe('осталось 2 дня')
  expect(dueState(later, '2026-03-01').kind).toBe('today')
  expect(dueState(later, '2026-03-02').kind).toBe('overdue')
})

test.each([
  ['2026-02-27', 'closed_in_time', 2, 'в срок'],
  ['2026-03-01', 'closed_in_time', 0, 'в срок'],
  ['2026-03-02', 'closed_late', 1, 'с опозданием на 1 день'],
  ['2026-03-06', 'closed_late', 5, 'с опозданием на 5 дней'],
] as const)('closed on %s: %s, whatever the date today', (closedOn, kind, days, label) => {
  expect(dueState({ ...moved, closedOn }, '2026-12-31')).toEqual({ kind, days, label })
})

test('the width of «soon» is given', () => {
  expect(dueState(plain, '2026-12-18', 5).kind).toBe('soon')
  expect(dueState(plain, '2026-12-20', 1).kind).toBe('later')
})
