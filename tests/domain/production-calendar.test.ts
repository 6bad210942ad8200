import { describe, expect, test } from 'vitest'
import { type IsoDate, addDays } from '../../domain/calendar-date.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { addWorkingDays, buildCalendar, nextWorkingDay, previousWorkingDay } from '../../domain/production-calendar.ts'
import { calendar } from './fixtures.ts'

/** Days off of a year that are not a plain Saturday or Sunday, and Saturdays that are worked, found day by day. */
function departures(year: number): { off: IsoDate[]; worked: IsoDate[] } {
  const found = { off: [] as IsoDate[], worked: [] as IsoDate[] }
  const week = buildCalendar([], [])
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) {
    if (calendar.isWorking(day) === week.isWorking(day)) continue
    if (calendar.isWorking(day)) found.worked.push(day)
    else found.off.push(day)
  }
  return found
}

function workingDaysOf(year: number): number {
  let count = 0
  for (let day = `${year}-01-01`; day.startsWith(`${year}`); day = addDays(day, 1)) count += calendar.isWorking(day) ? 1 : 0
  return count
}

describe('the official years', () => {
  test('2025: decree of 04.10.2024 No. 1335', () => {
    expect(departures(2025)).toEqual({
      off: [
        '2025-01-01', '2025-01-02', '2025-01-03', '2025-01-06', '2025-01-07', '2025-01-08',
        '2025-05-01', '2025-05-02', '2025-05-08', '2025-05-09', '2025-06-12', '2025-06-13', '2025-11-03', '2025-11-04', '2025-12-31',
      ],
      worked: ['2025-11-01'],
    })
    expect(workingDaysOf(2025)).toBe(247)
  })

  test('2026: decree of 24.09.2025 No. 1466', () => {
    expect(departures(2026)).toEqual({
      off: [
        '2026-01-01', '2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08', '2026-01-09',
        '2026-02-23', '2026-03-09', '2026-05-01', '2026-05-11', '2026-06-12', '2026-11-04', '2026-12-31',
      ],
      worked: [],
    })
    expect(workingDaysOf(2026)).toBe(247)
  })

  test.each([
    ['2025-12-31', '2026-01-11'], ['2026-02-21', '2026-02-23'], ['2026-03-07', '2026-03-09'], ['2026-05-01', '2026-05-03'],
    ['2026-05-09', '2026-05-11'], ['2026-06-12', '2026-06-14'], ['2026-11-04', '2026-11-04'], ['2026-12-31', '2027-01-10'],
  ])('rest from %s to %s, with work on both sides', (from, to) => {
    for (let day = from; day <= to; day = addDays(day, 1)) expect(calendar.isWorking(day), day).toBe(false)
    expect(calendar.isWorking(addDays(from, -1))).toBe(true)
    expect(calendar.isWorking(addDays(to, 1))).toBe(true)
  })

  test('2027 is entered but not confirmed, 2028 is not entered', () => {
    expect([2025, 2026, 2027, 2028].map((year) => calendar.covers(year))).toEqual([true, true, true, false])
    expect([2025, 2026, 2027, 2028].map((year) => calendar.confirmed(year))).toEqual([true, true, false, false])
    expect(departures(2028)).toEqual({ off: [], worked: [] })
  })

  test('each date has one row, within an entered year', () => {
    const dates = CALENDAR_DAYS.map((day) => day.date)
    expect(new Set(dates).size).toBe(dates.length)
    expect([...new Set(dates.map((date) => Number(date.slice(0, 4))))]).toEqual(CALENDAR_YEARS.map((year) => year.year))
  })
})

test('a day tells why it is special', () => {
  expect(calendar.nameOf('2026-05-01')).toBe('Праздник Весны и Труда')
  expect(calendar.nameOf('2026-03-01')).toBe('воскресенье')
  expect(calendar.nameOf('2026-03-02')).toBeNull()
  expect(calendar.nameOf('2025-11-01')).toMatch(/рабочая суббота/)
  expect(calendar.nameOf('2026-05-08')).toBe('предпраздничный день')
})

test('a shortened day is worked', () => {
  expect(calendar.isWorking('2026-04-30')).toBe(true)
})

test('rows of the office go over the week', () => {
  const own = buildCalendar([{ date: '2026-08-08', kind: 'working_saturday', name: 'рабочая суббота' }, { date: '2026-08-10', kind: 'day_off', name: 'выходной' }], [])
  expect(own.isWorking('2026-08-08')).toBe(true)
  expect(own.isWorking('2026-08-10')).toBe(false)
  expect(nextWorkingDay('2026-08-09', own)).toBe('2026-08-11')
  expect(previousWorkingDay('2026-08-10', own)).toBe('2026-08-08')
  expect(addWorkingDays('2026-08-07', 2, own)).toBe('2026-08-11')
})

test('a calendar without a working day is a defect, not an endless loop', () => {
  const idle = { isWorking: () => false }
  expect(() => nextWorkingDay('2026-01-01', idle)).toThrow(RangeError)
})
