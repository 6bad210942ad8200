import { describe, expect, test } from 'vitest'
import { assertPeriod, bucketsOf, comparedPeriod, kindOf, partsOf, periodLabel, shifted, wholePeriod } from '../../../domain/analysis/period.ts'
import { addDays, daysBetween } from '../../../domain/calendar-date.ts'
import { failureOf } from '../fixtures.ts'

const period = (from: string, to: string) => ({ from, to })

describe('whole periods', () => {
  test.each([
    ['month', '2026-11-23', '2026-11-01', '2026-11-30', 'ноябрь 2026 года'],
    ['month', '2028-02-29', '2028-02-01', '2028-02-29', 'февраль 2028 года'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', 'декабрь 2026 года'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31', 'IV квартал 2026 года'],
    ['quarter', '2026-01-01', '2026-01-01', '2026-03-31', 'I квартал 2026 года'],
    ['year', '2026-11-23', '2026-01-01', '2026-12-31', '2026 год'],
  ] as const)('the %s of %s', (kind, day, from, to, label) => {
    expect(wholePeriod(kind, day)).toEqual(period(from, to))
    expect(kindOf(period(from, to))).toBe(kind)
    expect(periodLabel(period(from, to))).toBe(label)
  })

  test('other days are called by themselves', () => {
    expect(kindOf(period('2026-11-01', '2026-11-29'))).toBe('dates')
    expect(periodLabel(period('2026-11-05', '2026-11-20'))).toBe('05.11.2026 – 20.11.2026')
  })
})

describe('what a period is compared with', () => {
  test.each([
    ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-31', '2025-11-01', '2025-11-30'],
    ['2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31', '2025-01-01', '2025-03-31'],
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31', '2025-01-01', '2025-12-31'],
    // Ten days before ten days.
    ['2026-11-11', '2026-11-20', '2026-11-01', '2026-11-10', '2025-11-11', '2025-11-20'],
    // A leap February: the last day of a month stays the last.
    ['2028-02-01', '2028-02-29', '2028-01-01', '2028-01-31', '2027-02-01', '2027-02-28'],
    ['2025-02-01', '2025-02-28', '2025-01-01', '2025-01-31', '2024-02-01', '2024-02-29'],
    ['2028-02-29', '2028-02-29', '2028-02-28', '2028-02-28', '2027-02-28', '2027-02-28'],
  ])('%s – %s', (from, to, previousFrom, previousTo, yearFrom, yearTo) => {
    const later = '2030-01-01'
    expect(comparedPeriod(period(from, to), 'previous', later)).toEqual(period(previousFrom, previousTo))
    expect(comparedPeriod(period(from, to), 'last_year', later)).toEqual(period(yearFrom, yearTo))
  })

  test.each([
    // On 23.11.2026 eleven months of the year have passed, and 54 days of the quarter.
    ['2026-01-01', '2026-12-31', '2025-01-01', '2025-11-23', '2025-01-01', '2025-11-23'],
    ['2026-10-01', '2026-12-31', '2026-07-01', '2026-08-23', '2025-10-01', '2025-11-23'],
    ['2026-11-01', '2026-11-30', '2026-10-01', '2026-10-23', '2025-11-01', '2025-11-23'],
    ['2026-11-16', '2026-11-29', '2026-11-02', '2026-11-09', '2025-11-16', '2025-11-23'],
    // It has not begun: nothing has passed of it.
    ['2027-01-01', '2027-12-31', '2026-01-01', '2026-12-31', '2026-01-01', '2026-12-31'],
  ])('%s – %s, not over on 23.11.2026', (from, to, previousFrom, previousTo, yearFrom, yearTo) => {
    expect(comparedPeriod(period(from, to), 'previous', '2026-11-23')).toEqual(period(previousFrom, previousTo))
    expect(comparedPeriod(period(from, to), 'last_year', '2026-11-23')).toEqual(period(yearFrom, yearTo))
  })

  test('the next period begins the day after', () => {
    expect(shifted(period('2026-12-01', '2026-12-31'), 1)).toEqual(period('2027-01-01', '2027-01-31'))
    expect(shifted(period('2026-11-11', '2026-11-20'), 1)).toEqual(period('2026-11-21', '2026-11-30'))
  })
})

describe('pieces follow one another and cover every day once', () => {
  const whole = period('2026-11-05', '2027-02-10')
  test.each([['weeks', bucketsOf(whole, 'week')], ['months', bucketsOf(whole, 'month')], ['parts of three months', partsOf(whole, 3)]])('%s', (_, pieces) => {
    expect(pieces[0]?.from).toBe(whole.from)
    expect(pieces.at(-1)?.to).toBe(whole.to)
    pieces.slice(1).forEach(({ from }, place) => expect(from).toBe(addDays(pieces[place]?.to ?? '', 1)))
  })
  test('weeks begin on Monday', () => {
    const weeks = bucketsOf(whole, 'week')
    expect(weeks[0]).toEqual({ from: '2026-11-05', to: '2026-11-08', label: '05.11' })
    expect(weeks[1]).toEqual({ from: '2026-11-09', to: '2026-11-15', label: '09.11' })
    expect(weeks.slice(1, -1).every(({ from, to }) => daysBetween(from, to) === 6)).toBe(true)
  })
  test('months are called by name', () => {
    expect(bucketsOf(whole, 'month').map(({ label }) => label)).toEqual(['ноя 2026', 'дек 2026', 'янв 2027', 'фев 2027'])
  })
})

test.each([
  ['2026-02-30', '2026-03-01', /Дня «2026-02-30» нет в календаре/u],
  ['2026-03-02', '2026-03-01', /Начало периода 02\.03\.2026 позже его конца 01\.03\.2026/u],
  ['2000-01-01', '2026-03-01', /длиннее одиннадцати лет/u],
])('%s – %s is refused in a sentence', (from, to, sentence) => {
  expect(failureOf(() => assertPeriod({ from, to }))).toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(sentence) })
})
