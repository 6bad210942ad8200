import { describe, expect, test } from 'vitest'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'
import { DEFAULT_CLOCK } from '../../domain/deadline.ts'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { answeredInstead, noticeTerm } from '../../domain/notice-duty.ts'

const calendar = buildCalendar([...CALENDAR_DAYS], [...CALENDAR_YEARS])
const term = (code: string, start: string, legalDue: string, controlDue: string) => {
  const rule = DEADLINE_RULES.find((row) => row.code === code)
  if (rule === undefined) throw new Error(code)
  const { dueOn, controlDue: planned } = noticeTerm(rule, { start, legalDue, controlDue, settings: DEFAULT_CLOCK, calendar })
  return [dueOn, planned]
}

describe('the day of a notice, 2026', () => {
  test.each([
    // 59-ФЗ ст. 12 ч. 2: while the first term runs; a first term that ends on a day off is planned to the working day before.
    ['ПРОДЛ-30', '2026-11-23', '2026-12-23', '2026-12-23', '2026-12-23', '2026-12-23'],
    ['ПРОДЛ-30', '2026-02-06', '2026-03-08', '2026-03-06', '2026-03-08', '2026-03-06'],
    ['ПРОДЛ-30', '2026-04-01', '2026-05-01', '2026-04-30', '2026-05-01', '2026-04-30'],
    // A control date moved past the legal one (setting «next») does not postpone the notice.
    ['ПРОДЛ-30', '2026-10-05', '2026-11-04', '2026-11-05', '2026-11-04', '2026-11-04'],
    // 59-ФЗ ст. 8 ч. 3: seven days from registration, whatever the term of the case.
    ['ПЕРЕНАПР-7', '2026-11-23', '2026-12-23', '2026-12-23', '2026-11-30', '2026-11-30'],
    ['ПЕРЕНАПР-7', '2026-02-16', '2026-03-18', '2026-03-18', '2026-02-23', '2026-02-20'],
    ['ПЕРЕНАПР-7', '2026-05-02', '2026-06-01', '2026-06-01', '2026-05-09', '2026-05-08'],
    ['ПЕРЕНАПР-7', '2026-12-24', '2027-01-23', '2027-01-22', '2026-12-31', '2026-12-30'],
    // 59-ФЗ ст. 11 ч. 4.
    ['НЕЧИТ-7', '2026-11-23', '2026-12-23', '2026-12-23', '2026-11-30', '2026-11-30'],
    ['НЕЧИТ-7', '2026-10-28', '2026-11-27', '2026-11-27', '2026-11-04', '2026-11-03'],
    // No term of their own: they leave within the term of the case.
    ['ЗЛОУП', '2026-11-23', '2026-12-23', '2026-12-23', '2026-12-23', '2026-12-23'],
    ['ПЕРЕПИСКА', '2026-01-30', '2026-03-01', '2026-02-27', '2026-03-01', '2026-02-27'],
    ['ОТЗЫВ', '2026-11-23', '2027-01-22', '2027-01-22', '2027-01-22', '2027-01-22'],
  ])('%s from %s, case due %s', (code, start, legalDue, controlDue, dueOn, planned) => {
    expect(term(code, start, legalDue, controlDue)).toEqual([dueOn, planned])
  })
})

test.each([
  ['extension_notice', '2026-12-23', '2026-12-23', true],
  ['extension_notice', '2026-12-23', '2026-12-24', false],
  ['extension_notice', '2026-12-23', null, false],
  ['redirect_applicant', '2026-11-30', '2026-11-23', false],
] as const)('%s due %s, closed %s: the answer stands for it — %s', (kind, dueOn, closedOn, instead) => {
  expect(answeredInstead({ kind, dueOn }, closedOn)).toBe(instead)
})
