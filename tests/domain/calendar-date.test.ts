import { expect, test } from 'vitest'
import { addDays, daysBetween, formatRuDate, formatRuDateWithWeekday, isIsoDate, moscowDate, moscowTime, weekday, yearOf } from '../../domain/calendar-date.ts'

test.each([
  ['2026-11-23', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2100-02-29', false],
  ['2026-13-01', false],
  ['2026-04-31', false],
  ['2026-1-5', false],
  ['23.11.2026', false],
  ['2026-11-23T00:00:00Z', false],
  ['', false],
])('%s is a calendar date: %s', (text, expected) => {
  expect(isIsoDate(text)).toBe(expected)
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  // Summer time was switched in Russia on this night in 2010: a day is a day all the same.
  ['2010-03-28', 1, '2010-03-29'],
  ['2026-11-23', 0, '2026-11-23'],
])('%s plus %i days is %s', (date, n, expected) => {
  expect(addDays(date, n)).toBe(expected)
  expect(daysBetween(date, expected)).toBe(n)
})

test('arithmetic refuses what is not a date', () => {
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
  expect(() => daysBetween('2026-01-01', 'завтра')).toThrow(RangeError)
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'].map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(weekday('2028-02-29')).toBe(2)
})

test('dates are shown the Russian way', () => {
  expect(formatRuDate('2026-11-03')).toBe('03.11.2026')
  expect(formatRuDateWithWeekday('2026-02-27')).toBe('27.02.2026 (пятница)')
  expect(yearOf('2026-11-23')).toBe(2026)
})

test.each([
  ['2026-11-23T20:59:59.999Z', '2026-11-23', '23:59'],
  ['2026-11-23T21:00:00.000Z', '2026-11-24', '00:00'],
  ['2026-12-31T22:15:00Z', '2027-01-01', '01:15'],
  ['2026-07-01T07:05:00.000Z', '2026-07-01', '10:05'],
])('%s is %s %s in Moscow', (instant, date, time) => {
  expect(moscowDate(instant)).toBe(date)
  expect(moscowTime(instant)).toBe(time)
})
