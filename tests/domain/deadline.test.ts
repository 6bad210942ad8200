import { describe, expect, test } from 'vitest'
import type { IsoDate } from '../../domain/calendar-date.ts'
import { type ClockSettings, DEFAULT_CLOCK, computeDeadline, extendDeadline } from '../../domain/deadline.ts'
import type { DeadlineRule } from '../../domain/deadline-rule.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'
import { calendar, failureOf, rule } from './fixtures.ts'

const compute = (code: string, start: IsoDate, settings: Partial<ClockSettings> = {}, manualDue: IsoDate | null = null) =>
  computeDeadline({ rule: rule(code), start, settings: { ...DEFAULT_CLOCK, ...settings }, calendar, manualDue })

// 7.2.4. «Письменное обращение гражданина должно рассмотрено специалистами … в течение 30 календарных дней.»
describe('the table of dates: registered → strict, previous, next, same day, +3 working, +10 calendar', () => {
  test.each([
    // 1 March is a Sunday; the three working days pass over one weekend.
    ['2026-01-30', '2026-03-01', '2026-02-27', '2026-03-02', '2026-02-28', '2026-02-04', '2026-02-09'],
    // 8 March is a Sunday and a holiday, 9 March the day off moved from it.
    ['2026-02-06', '2026-03-08', '2026-03-06', '2026-03-10', '2026-03-07', '2026-02-11', '2026-02-16'],
    // 1 May is a Friday: rest until Sunday 3 May.
    ['2026-04-01', '2026-05-01', '2026-04-30', '2026-05-04', '2026-04-30', '2026-04-06', '2026-04-11'],
    // 9 May is a Saturday, 11 May the day off moved from it.
    ['2026-04-09', '2026-05-09', '2026-05-08', '2026-05-12', '2026-05-08', '2026-04-14', '2026-04-19'],
    // 4 November is a single holiday in the middle of a week.
    ['2026-10-05', '2026-11-04', '2026-11-03', '2026-11-05', '2026-11-03', '2026-10-08', '2026-10-15'],
    // An ordinary Wednesday: nothing moves.
    ['2026-11-23', '2026-12-23', '2026-12-23', '2026-12-23', '2026-12-22', '2026-11-26', '2026-12-03'],
  ])('%s', (start, strict, previous, next, sameDay, threeWorking, tenCalendar) => {
    for (const nonWorking of ['previous', 'none', 'next'] as const) {
      const due = compute('СТ-30', start, { nonWorking })
      expect(due.legalDue).toBe(strict)
      expect(due.controlDue).toBe({ previous, none: strict, next }[nonWorking])
    }
    expect(compute('СТ-30', start, { countFrom: 'same_day' }).legalDue).toBe(sameDay)
    expect(compute('354-К', start).legalDue).toBe(threeWorking)
    expect(compute('ЗПП-10', start).legalDue).toBe(tenCalendar)
  })

  test('leap year: 30.01.2028 → 29.02.2028', () => {
    expect(compute('СТ-30', '2028-01-30').legalDue).toBe('2028-02-29')
  })

  test('the longest rest of the year: a term that ends in the New Year holidays', () => {
    const due = compute('СТ-30', '2026-12-04')
    expect([due.legalDue, due.controlDue]).toEqual(['2027-01-03', '2026-12-30'])
    expect(compute('СТ-30', '2026-12-04', { nonWorking: 'next' }).controlDue).toBe('2027-01-11')
  })

  test('working days pass over moved days off and count a working Saturday', () => {
    // Thursday 30.10.2025: Friday 31.10, worked Saturday 01.11, rest 02–04.11, Wednesday 05.11.
    expect(compute('354-К', '2025-10-30').legalDue).toBe('2025-11-05')
    // The same day as day 1, and a start on a Sunday that is not worked.
    expect(compute('354-К', '2026-01-30', { countFrom: 'same_day' }).legalDue).toBe('2026-02-03')
    expect(compute('354-К', '2026-02-01', { countFrom: 'same_day' }).legalDue).toBe('2026-02-04')
    expect(compute('354-К', '2026-02-01').legalDue).toBe('2026-02-04')
  })

  test('ten working days of a personal-data request over February', () => {
    expect(compute('ПДн-10', '2026-02-13').legalDue).toBe('2026-03-02')
  })
})

describe('the explanation', () => {
  test('reads like a sentence on the phone', () => {
    expect(compute('СТ-30', '2026-11-23').why).toEqual(['Срок 23.12.2026: регистрация 23.11.2026 + 30 календарных дней (СТ-30, п. 7.2.4 и 8.2.2 Стандарта).'])
  })

  test('names the day that moved the control date', () => {
    expect(compute('СТ-30', '2026-01-30').why[1]).toBe('Контрольная дата перенесена на 27.02.2026 (пятница): 01.03.2026 — воскресенье.')
    expect(compute('СТ-30', '2026-04-01').why[1]).toBe('Контрольная дата перенесена на 30.04.2026 (четверг): 01.05.2026 — Праздник Весны и Труда.')
  })

  test('says that the day itself is counted', () => {
    expect(compute('СТ-30', '2026-11-23', { countFrom: 'same_day' }).why[0]).toBe(
      'Срок 22.12.2026: регистрация 23.11.2026, 30 календарных дней, первым считается сам этот день (СТ-30, п. 7.2.4 и 8.2.2 Стандарта).',
    )
  })

  test('names the days that a working-day term passes over', () => {
    expect(compute('354-К', '2025-10-31').why).toEqual([
      'Срок 06.11.2025: поступление 31.10.2025 + 3 рабочих дня (354-К, ПП РФ № 354, п. 31 «к»).',
      'Не считаются нерабочие дни: 02.11.2025–04.11.2025 (воскресенье, выходной, перенесён с 01.11.2025, День народного единства).',
    ])
    expect(compute('354-К', '2026-11-02').why[1]).toBe('Не считаются нерабочие дни: 04.11.2026 (День народного единства).')
    expect(compute('354-К', '2026-11-23').why).toHaveLength(1)
  })

  test('is stored with its inputs', () => {
    expect(compute('СТ-30', '2026-01-30', { nonWorking: 'next' })).toMatchObject({
      ruleCode: 'СТ-30', start: '2026-01-30', startEvent: 'registration', amount: 30, unit: 'calendar', countFrom: 'next_day', nonWorking: 'next', extension: null, warnings: [],
    })
  })
})

describe('a calendar that cannot be relied on', () => {
  test('an unconfirmed year is said aloud', () => {
    expect(compute('СТ-30', '2026-12-23').warnings).toEqual(['Производственный календарь на 2027 год не утверждён: переносы выходных могут измениться. Проверьте дату.'])
  })

  test('a missing year is said aloud, never guessed in silence', () => {
    expect(compute('СТ-30', '2028-01-30').warnings).toEqual(['Производственный календарь на 2028 год не заполнен: выходными посчитаны только субботы и воскресенья. Проверьте дату.'])
  })

  test('a calendar-day term with no move needs no calendar', () => {
    expect(compute('СТ-30', '2028-01-30', { nonWorking: 'none' }).warnings).toEqual([])
  })
})

describe('dates named by a person', () => {
  test('a supervising body sets the date itself', () => {
    const due = compute('НАДЗОР', '2026-11-23', {}, '2026-12-05')
    expect([due.legalDue, due.controlDue]).toEqual(['2026-12-05', '2026-12-04'])
    expect(due.why[0]).toBe('Срок 05.12.2026: дата назначена (НАДЗОР, требование надзорного органа).')
  })

  test('the day of the start may itself be the date', () => {
    expect(compute('НАДЗОР', '2026-11-23', {}, '2026-11-23').legalDue).toBe('2026-11-23')
  })

  test('the control date is never earlier than the start', () => {
    const due = compute('НАДЗОР', '2026-11-28', {}, '2026-11-29')
    expect([due.legalDue, due.controlDue]).toEqual(['2026-11-29', '2026-11-28'])
  })

  // 6.3.1. «Соответствующий срок подготовки информации не может превышать 30 календарных дней.»
  test('a promise at the counter binds and is at most 30 days away', () => {
    expect(compute('СТ-УСТН', '2026-11-23', {}, '2026-12-01').legalDue).toBe('2026-12-01')
    expect(compute('СТ-УСТН', '2026-11-23', {}, '2026-12-23').legalDue).toBe('2026-12-23')
    expect(compute('СТ-УСТН', '2026-11-23').legalDue).toBe('2026-12-23')
    expect(failureOf(() => compute('СТ-УСТН', '2026-11-23', {}, '2026-12-24')).message).toMatch(/не может быть позже 23\.12\.2026/)
  })

  test.each([
    ['НАДЗОР', null, /Укажите её/],
    ['НАДЗОР', '2026-02-30', /Укажите её/],
    ['НАДЗОР', '2026-11-22', /раньше начала отсчёта 23\.11\.2026/],
    ['СТ-30', '2026-12-01', /сам(о|а)? считает срок/],
  ])('%s with %s is refused', (code, manualDue, message) => {
    const failure = failureOf(() => compute(code, '2026-11-23', {}, manualDue))
    expect(failure.code).toBe('INVALID_INPUT')
    expect(failure.message).toMatch(message)
    expect(failure.details.fields?.[0]?.path).toBe('manualDue')
  })

  test('a start that is not a date is refused', () => {
    expect(failureOf(() => compute('СТ-30', '2026-02-30')).code).toBe('INVALID_INPUT')
  })
})

// 59-ФЗ ст. 12 ч. 2: «… вправе продлить срок рассмотрения обращения не более чем на 30 дней, уведомив о продлении срока …»
describe('extension', () => {
  const extend = (days: number, decidedOn = '2026-12-20', base = compute('СТ-30', '2026-11-23'), of: DeadlineRule = rule('СТ-30')) =>
    extendDeadline(base, days, { rule: of, extensionRule: rule('ПРОДЛ-30'), decidedOn, calendar })

  test('23.11.2026 → 23.12.2026 → at most 22.01.2027', () => {
    const extended = extend(30)
    expect([extended.legalDue, extended.controlDue]).toEqual(['2027-01-22', '2027-01-22'])
    expect(extended.extension).toEqual({ days: 30, decidedOn: '2026-12-20', previousLegalDue: '2026-12-23', basis: '59-ФЗ, ст. 12 ч. 2' })
    expect(extended.why.at(-1)).toBe('Срок продлён с 23.12.2026 до 22.01.2027: + 30 календарных дней, решение от 20.12.2026 (59-ФЗ, ст. 12 ч. 2).')
    expect(extended.warnings[0]).toMatch(/2027 год не утверждён/)
  })

  test('warnings of the first date stay beside those of the second', () => {
    const warnings = extend(30, '2027-12-20', compute('СТ-30', '2027-11-23')).warnings
    expect(warnings.map((sentence) => /на (\d{4}) год (\S+ \S+)/.exec(sentence)?.slice(1))).toEqual([['2027', 'не утверждён:'], ['2028', 'не заполнен:']])
  })

  test('the control date of an extended term moves too', () => {
    const extended = extend(10)
    expect([extended.legalDue, extended.controlDue]).toEqual(['2027-01-02', '2026-12-30'])
    expect(extended.why.at(-1)).toMatch(/Контрольная дата перенесена на 30\.12\.2026 \(среда\): 02\.01\.2027 — Новогодние каникулы/)
  })

  test('on the last day it can still be decided, the day after it cannot', () => {
    expect(extend(5, '2026-12-23').legalDue).toBe('2026-12-28')
    expect(failureOf(() => extend(5, '2026-12-24')).message).toMatch(/Срок истёк 23\.12\.2026/)
  })

  test('more than the law allows is refused with the latest date', () => {
    const failure = failureOf(() => extend(31))
    expect(failure.code).toBe('INVALID_INPUT')
    expect(failure.message).toBe('Продлить можно не более чем на 30 календарных дней, то есть до 22.01.2027. Укажите меньшее число дней.')
    expect(failure.details.fields).toEqual([{ path: 'days', message: failure.message }])
  })

  test.each([0, -1, 1.5])('%d days are refused', (days) => {
    expect(failureOf(() => extend(days)).message).toMatch(/целое число от 1/)
  })

  test('only once', () => {
    expect(failureOf(() => extend(1, '2026-12-21', extend(5))).message).toMatch(/только один раз/)
  })

  test('a rule without an extension is not extended', () => {
    expect(failureOf(() => extend(1, '2026-11-24', compute('354-К', '2026-11-23'), rule('354-К'))).message).toMatch(/354-К .* не продлевается/)
  })

  test('the limit is the row: a shorter one shortens it', () => {
    const stricter = { ...rule('СТ-30'), extensionMax: 15 }
    expect(failureOf(() => extend(16, '2026-12-20', compute('СТ-30', '2026-11-23'), stricter)).message).toMatch(/на 15 календарных дней, то есть до 07\.01\.2027/)
  })

  test('a term in working days is extended by working days on its own law', () => {
    const base = compute('ПДн-10', '2026-02-13')
    const extended = extendDeadline(base, 5, { rule: rule('ПДн-10'), extensionRule: null, decidedOn: '2026-02-20', calendar })
    expect([base.legalDue, extended.legalDue]).toEqual(['2026-03-02', '2026-03-10'])
    expect(extended.extension?.basis).toBe('152-ФЗ, ст. 14 и 20')
  })
})

test('editing the calendar moves the control date and leaves the legal one', () => {
  const edited = buildCalendar([{ date: '2026-12-23', kind: 'day_off', name: 'выходной по указу' }], [{ year: 2026, confirmed: true }])
  const due = computeDeadline({ rule: rule('СТ-30'), start: '2026-11-23', settings: DEFAULT_CLOCK, calendar: edited })
  expect([due.legalDue, due.controlDue]).toEqual(['2026-12-23', '2026-12-22'])
  expect(due.why[1]).toContain('выходной по указу')
})
