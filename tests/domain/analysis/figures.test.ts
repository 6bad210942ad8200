import { describe, expect, test } from 'vitest'
import { average, change, percentile, share } from '../../../domain/analysis/arithmetic.ts'
import { FIGURE_DEFINITIONS, FIGURES } from '../../../domain/analysis/figure.ts'
import { addCase, type AnalysedCase, emptyTally, groupFigures, inTimeShare, judgeOn } from '../../../domain/analysis/tally.ts'

const CASE: AnalysedCase = {
  registeredOn: '2026-10-05', status: 'dispatched', type: 'complaint', channel: 'post', applicantKind: 'individual', executorId: 1, recurrence: 'first', legalDue: '2026-11-04', dispatchedOn: '2026-11-03',
  justified: null, ground: null,
}

describe('one case is judged by the law’s date', () => {
  test.each<[string, Partial<AnalysedCase>, { answered: boolean; inTime: boolean; late: boolean; overdue: boolean; days: number | null }]>([
    // Rows of DOMAIN §4: 05.10.2026 → strict 04.11.2026, a holiday; the control date 03.11 does not judge.
    ['sent on the working day before', { dispatchedOn: '2026-11-03' }, { answered: true, inTime: true, late: false, overdue: false, days: 29 }],
    ['sent on the very last day', { dispatchedOn: '2026-11-04' }, { answered: true, inTime: true, late: false, overdue: false, days: 30 }],
    ['sent a day later', { dispatchedOn: '2026-11-05' }, { answered: true, inTime: false, late: true, overdue: false, days: 31 }],
    ['sent the same day, an oral answer', { channel: 'phone', dispatchedOn: '2026-10-05' }, { answered: true, inTime: true, late: false, overdue: false, days: 0 }],
    ['extended: the new date judges', { legalDue: '2026-11-24', dispatchedOn: '2026-11-20' }, { answered: true, inTime: true, late: false, overdue: false, days: 46 }],
    ['over 29.02.2028', { registeredOn: '2028-01-30', legalDue: '2028-02-29', dispatchedOn: '2028-03-01' }, { answered: true, inTime: false, late: true, overdue: false, days: 31 }],
    ['open, the last day is today', { status: 'in_work', dispatchedOn: null, legalDue: '2026-11-23' }, { answered: false, inTime: false, late: false, overdue: false, days: null }],
    ['open, the last day was yesterday', { status: 'in_work', dispatchedOn: null, legalDue: '2026-11-22' }, { answered: false, inTime: false, late: false, overdue: true, days: null }],
    ['returned by the post: it was not sent', { status: 'signed', dispatchedOn: null, legalDue: '2026-11-04' }, { answered: false, inTime: false, late: false, overdue: true, days: null }],
    ['closed by a decision', { status: 'closed_no_action', dispatchedOn: null }, { answered: false, inTime: false, late: false, overdue: false, days: null }],
    ['answered, of a rule without a date', { legalDue: null }, { answered: true, inTime: false, late: false, overdue: false, days: 29 }],
  ])('%s', (_, change_, expected) => {
    expect(judgeOn('2026-11-23')({ ...CASE, ...change_ }, null)).toMatchObject(expected)
  })
})

test('what lies open past its date makes the share worse, what has time left does not', () => {
  const tally = emptyTally()
  for (const part of [{}, {}, { dispatchedOn: '2026-11-05' }, { status: 'in_work', dispatchedOn: null } as const, { status: 'in_work', dispatchedOn: null, legalDue: '2026-12-23' } as const]) addCase(tally, judgeOn('2026-11-23')({ ...CASE, ...part }, null))
  expect(tally).toMatchObject({ received: 5, answered: 3, inTime: 2, late: 1, overdue: 1, open: 2 })
  expect(inTimeShare(tally)).toBe(0.5)
})

test('nothing is divided by nothing', () => {
  expect(groupFigures(emptyTally())).toEqual({ received: 0, open: 0, overdue: 0, answered: 0, late: 0, repeated: 0, inTimeShare: null, averageDays: null, days80: null, justifiedShare: null })
  expect([share(0, 0), average(new Map()), percentile(new Map(), 50), change(5, 0), change(null, 3), change(3, null)]).toEqual([null, null, null, null, null, null])
})

test('percentiles are days that have happened', () => {
  const of = (...days: number[]) => new Map(days.map((day) => [day, days.filter((one) => one === day).length]))
  expect([50, 80, 95].map((percent) => percentile(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), percent))).toEqual([5, 8, 10])
  expect([50, 95].map((percent) => percentile(of(7), percent))).toEqual([7, 7])
  expect([50, 75].map((percent) => percentile(of(30, 3, 3, 3), percent))).toEqual([3, 3])
  expect(percentile(of(30, 3, 3, 3), 76)).toBe(30)
  expect(average(of(30, 3, 3, 3))).toBe(9.75)
  expect(change(12, 10)).toBeCloseTo(0.2)
})

test('every figure says what it is, how it is counted and on what it stands', () => {
  for (const code of FIGURES) {
    const { name, meaning, formula, date, source } = FIGURE_DEFINITIONS[code]
    expect([code, [name, meaning, formula, date].every((text) => text.length > 5)]).toEqual([code, true])
    expect(source).toMatch(/^(Стандарт, п\. \d|59-ФЗ, ст\. \d)/u)
  }
  expect(new Set(FIGURES.map((code) => FIGURE_DEFINITIONS[code].name)).size).toBe(FIGURES.length)
})
