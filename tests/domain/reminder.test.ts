import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../domain/calendar-date.ts'
import { computeDeadline, NON_WORKING } from '../../domain/deadline.ts'
import { wasAway } from '../../domain/digest.ts'
import { nextWorkingDay } from '../../domain/production-calendar.ts'
import { isWorkingTime, DEFAULT_HOURS, nextOpening, checkHours } from '../../domain/reminder-hours.ts'
import { messages, stepLabel } from '../../domain/reminder-news.ts'
import { ladder, stepOn, type ReminderStep } from '../../domain/reminder.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { calendar, failureOf } from './fixtures.ts'

const LIST = [10, 5, 3, 1]
const steps = (legalDue: string, controlDue: string, list: readonly number[] = LIST, days = calendar) => Object.fromEntries(ladder({ legalDue, controlDue }, list, days).map(({ step, on }) => [step, on]))

describe('the steps of a case', () => {
  test.each([
    // 23.12.2026 is a Wednesday; 13.12 a Sunday, so the tenth day's step comes on Friday.
    ['an ordinary month', '2026-12-23', '2026-12-23', { before_10: '2026-12-11', before_5: '2026-12-18', before_3: '2026-12-18', before_1: '2026-12-22', due: '2026-12-23', overdue: '2026-12-24' }],
    // 01.03.2026 is a Sunday, planned to Friday 27.02; 22.02 and 24.02: the holiday of 23.02 lies between.
    ['a legal date on Sunday', '2026-03-01', '2026-02-27', { before_10: '2026-02-17', before_5: '2026-02-20', before_3: '2026-02-24', before_1: '2026-02-26', due: '2026-02-27', overdue: '2026-03-02' }],
    // 05.01.2026 lies in the New Year holidays of 31.12–11.01.
    ['the New Year holidays', '2026-01-05', '2025-12-30', { before_10: '2025-12-19', before_5: '2025-12-25', before_3: '2025-12-26', before_1: '2025-12-29', due: '2025-12-30', overdue: '2026-01-12' }],
    // Monday 12.01.2026 is the first working day: every warning falls on the last working day of the year.
    ['the first day after the holidays', '2026-01-12', '2026-01-12', { before_1: '2025-12-30', due: '2026-01-12', overdue: '2026-01-13' }],
    // 04.11.2026 is a holiday on a Wednesday.
    ['a holiday amid the week', '2026-11-04', '2026-11-03', { before_10: '2026-10-23', before_5: '2026-10-29', before_3: '2026-10-30', before_1: '2026-11-02', due: '2026-11-03', overdue: '2026-11-05' }],
  ])('%s', (_name, legalDue, controlDue, expected) => {
    const found = steps(legalDue, controlDue)
    // Of the steps of one day the most urgent is left.
    const days = Object.values(expected)
    expect(found).toEqual(Object.fromEntries(Object.entries(expected).filter(([, on], index) => days[index + 1] !== on)))
  })

  test('a working Saturday is a day to be reminded on', () => {
    const saturday = buildCalendar([...CALENDAR_DAYS, { date: '2026-12-19', kind: 'working_saturday', name: 'рабочая суббота' }], CALENDAR_YEARS)
    expect(steps('2026-12-21', '2026-12-21', [2], saturday)).toEqual({ before_2: '2026-12-19', due: '2026-12-21', overdue: '2026-12-22' })
    expect(steps('2026-12-21', '2026-12-21', [2])).toEqual({ before_2: '2026-12-18', due: '2026-12-21', overdue: '2026-12-22' })
  })

  test('a date moved past the law’s own is not planned to; one left on a day off is told of before it', () => {
    expect(steps('2026-03-01', '2026-03-02', [])).toEqual({ due: '2026-02-27', overdue: '2026-03-02' })
    expect(steps('2026-03-01', '2026-03-01', [1])).toEqual({ due: '2026-02-27', overdue: '2026-03-02' })
  })

  test('an extension begins them anew, and says nothing on the day of its decision', () => {
    const before = ladder({ legalDue: '2026-12-23', controlDue: '2026-12-23' }, LIST, calendar)
    expect(stepOn('2026-12-21', before, '2026-11-23')).toBe('before_3')
    const after = ladder({ legalDue: '2027-01-22', controlDue: '2027-01-22' }, LIST, calendar)
    expect(stepOn('2026-12-21', after, '2026-12-21')).toBeNull()
    expect(stepOn('2027-01-12', after, '2026-12-21')).toBe('before_10')
    const short = ladder({ legalDue: '2026-12-28', controlDue: '2026-12-28' }, LIST, calendar)
    expect(stepOn('2026-12-21', short, '2026-12-21')).toBeNull()
    expect(stepOn('2026-12-23', short, '2026-12-21')).toBe('before_5')
  })

  test('a card is not reminded of on the day it was registered; one that is due that day is', () => {
    const rungs = ladder({ legalDue: '2026-11-26', controlDue: '2026-11-26' }, LIST, calendar)
    expect(stepOn('2026-11-23', rungs, '2026-11-23')).toBeNull()
    expect(stepOn('2026-11-25', rungs, '2026-11-23')).toBe('before_1')
    expect(stepOn('2026-11-23', ladder({ legalDue: '2026-11-23', controlDue: '2026-11-23' }, LIST, calendar), '2026-11-23')).toBe('due')
  })
})

describe('working hours', () => {
  test.each([
    ['Monday, the minute before', '2026-11-23T05:59:00.000Z', false],
    ['Monday, the first minute', '2026-11-23T06:00:00.000Z', true],
    ['Monday, the last minute', '2026-11-23T14:59:59.000Z', true],
    ['Monday evening', '2026-11-23T15:00:00.000Z', false],
    ['night: still Sunday in London, Monday in Moscow', '2026-11-22T21:30:00.000Z', false],
    ['Saturday noon', '2026-11-21T09:00:00.000Z', false],
    ['New Year', '2026-01-05T09:00:00.000Z', false],
    ['a shortened day, 16:59', '2026-11-03T13:59:00.000Z', true],
    ['a shortened day, 17:00', '2026-11-03T14:00:00.000Z', false],
  ])('%s', (_name, at, working) => {
    expect(isWorkingTime(at, DEFAULT_HOURS, calendar)).toBe(working)
  })

  test('the next opening is on the next working day', () => {
    expect(nextOpening('2026-11-23T04:00:00.000Z', DEFAULT_HOURS, calendar)).toBe('2026-11-23T06:00:00.000Z')
    expect(nextOpening('2026-11-20T16:00:00.000Z', DEFAULT_HOURS, calendar)).toBe('2026-11-23T06:00:00.000Z')
    expect(nextOpening('2025-12-30T16:00:00.000Z', DEFAULT_HOURS, calendar)).toBe('2026-01-12T06:00:00.000Z')
  })

  test('hours that cannot be are refused on their field', () => {
    expect(failureOf(() => checkHours({ from: '25:00', to: '18:00', shortenedTo: '17:00' })).details).toMatchObject({ fields: [{ path: 'from' }] })
    expect(failureOf(() => checkHours({ from: '09:00', to: '09:00', shortenedTo: '17:00' })).details).toMatchObject({ fields: [{ path: 'to' }] })
    expect(failureOf(() => checkHours({ from: '09:00', to: '18:00', shortenedTo: '18:30' })).details).toMatchObject({ fields: [{ path: 'shortenedTo' }] })
  })
})

describe('the words', () => {
  const one = (id: number, legalDue = '2026-11-26') => ({ id, caseId: id, number: `К-000${id}/26`, duty: 'prepare' as const, legalDue, controlDue: legalDue })
  const quiet = { overdue: 0, today: 0, week: 0, waiting: 0 }

  test('a rest ahead is named, a plain night is not', () => {
    expect(stepLabel({ legalDue: '2026-01-12', controlDue: '2026-01-12' }, '2025-12-30', calendar)).toBe('осталось 13 дней, впереди выходные до 11.01.2026')
    expect(stepLabel({ legalDue: '2026-01-09', controlDue: '2026-01-09' }, '2025-12-30', calendar)).toBe('осталось 10 дней, впереди выходные до 11.01.2026')
    expect(stepLabel({ legalDue: '2026-11-30', controlDue: '2026-11-30' }, '2026-11-27', calendar)).toBe('осталось 3 дня, впереди выходные до 29.11.2026')
    expect(stepLabel({ legalDue: '2026-12-01', controlDue: '2026-12-01' }, '2026-11-27', calendar)).toBe('осталось 4 дня')
    expect(stepLabel({ legalDue: '2026-11-26', controlDue: '2026-11-26' }, '2026-11-23', calendar)).toBe('осталось 3 дня')
  })

  test('the morning is one message, and a person who was away hears the summary alone', () => {
    const figures = { overdue: 3, today: 0, week: 5, waiting: 1 }
    expect(messages({ digest: { figures, awaySince: null }, reminders: [one(1)] }, '2026-11-23', calendar)).toEqual([{ key: 'digest-2026-11-23', title: 'Сводка на 23.11.2026: 3 просрочены, 5 на этой неделе, 1 ждёт вашего действия', body: 'К-0001/26: осталось 3 дня', caseId: null }])
    expect(messages({ digest: { figures, awaySince: '2026-11-16' }, reminders: [1, 2, 3, 4, 5].map((id) => one(id)) }, '2026-11-23', calendar)).toEqual([{ key: 'digest-2026-11-23', title: 'За время отсутствия с 16.11.2026: 3 просрочены, 5 на этой неделе, 1 ждёт вашего действия', body: '', caseId: null }])
    expect(messages({ digest: { figures: quiet, awaySince: null }, reminders: [] }, '2026-11-23', calendar)).toEqual([])
  })

  test('later in the day up to three speak for themselves, more of them in one', () => {
    expect(messages({ digest: null, reminders: [one(1), one(2, '2026-11-20')] }, '2026-11-23', calendar)).toEqual([
      { key: 'reminder-1', title: 'К-0001/26: осталось 3 дня', body: 'Подготовить ответ, срок 26.11.2026', caseId: 1 },
      { key: 'reminder-2', title: 'К-0002/26: просрочено на 3 дня', body: 'Подготовить ответ, срок 20.11.2026', caseId: 2 },
    ])
    expect(messages({ digest: null, reminders: [1, 2, 3, 4].map((id) => one(id)) }, '2026-11-23', calendar)).toMatchObject([{ key: 'reminders-4', title: '4 новых напоминания', body: 'К-0001/26: осталось 3 дня; К-0002/26: осталось 3 дня; К-0003/26: осталось 3 дня и ещё 1', caseId: null }])
  })

  test.each([
    ['yesterday was worked', '2026-11-24', '2026-11-25', false],
    ['a weekend', '2026-11-20', '2026-11-23', false],
    ['the New Year holidays', '2025-12-30', '2026-01-12', false],
    ['one working day', '2026-11-23', '2026-11-25', true],
    ['a week', '2026-11-16', '2026-11-23', true],
  ])('away: %s', (_name, last, today, away) => {
    expect(wasAway(last, today, calendar)).toBe(away)
  })
  test('a new colleague was not away', () => expect(wasAway(null, '2026-11-23', calendar)).toBe(false))
})

test('whatever the term: every step on a working day of its own, none twice, and every warning that has its day between start and due is given', () => {
  const drawn = fc.record({ start: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-06-01', n)), amount: fc.integer({ min: 1, max: 45 }), nonWorking: fc.constantFrom(...NON_WORKING), list: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }) })
  fc.assert(
    fc.property(drawn, ({ start, amount, nonWorking, list }) => {
      const legal = addDays(start, amount)
      const rule = { code: 'X', name: 'x', basis: 'x', validFrom: '2000-01-01', validTo: null, appliesTo: {}, start: 'registration' as const, amount, unit: 'calendar' as const, warnBefore: list, extensionMax: null, noticeRequired: false, decider: null, priority: 1, status: 'firm' as const, enabled: true, purpose: 'reply' as const }
      const dates = computeDeadline({ rule, start, settings: { countFrom: 'next_day', nonWorking }, calendar })
      const rungs = ladder(dates, list, calendar)
      for (const { on } of rungs) expect(calendar.isWorking(on)).toBe(true)
      expect(new Set(rungs.map(({ on }) => on)).size).toBe(rungs.length)
      // Lived through day by day, in working hours only.
      const given: ReminderStep[] = []
      for (let day = start; day <= nextWorkingDay(addDays(legal, 1), calendar); day = addDays(day, 1)) {
        const step = calendar.isWorking(day) ? stepOn(day, rungs, start) : null
        if (step !== null && given.at(-1) !== step) given.push(step)
      }
      expect(new Set(given).size).toBe(given.length)
      expect(given.at(-1)).toBe('overdue')
      const owed = rungs.filter(({ step, on }) => on > start || (on >= start && !step.startsWith('before_')))
      expect(given).toEqual(owed.map(({ step }) => step))
      expect(daysBetween(start, legal)).toBe(amount)
    }),
    { numRuns: 200 },
  )
})
