import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween, formatRuDate } from '../../domain/calendar-date.ts'
import { COUNT_FROM, NON_WORKING, computeDeadline, extendDeadline } from '../../domain/deadline.ts'
import { calendar, rule } from './fixtures.ts'

const start = fc.integer({ min: 0, max: 365 * 5 }).map((n) => addDays('2024-06-01', n))
const settings = fc.record({ countFrom: fc.constantFrom(...COUNT_FROM), nonWorking: fc.constantFrom(...NON_WORKING) })
const term = fc.record({ amount: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom('calendar' as const, 'working' as const) })
const input = fc.record({ start, settings, term }).map((drawn) => ({ start: drawn.start, settings: drawn.settings, calendar, rule: { ...rule('СТ-30'), ...drawn.term } }))

test('neither date is ever earlier than the start', () => {
  fc.assert(
    fc.property(input, (drawn) => {
      const due = computeDeadline(drawn)
      expect(due.legalDue >= drawn.start).toBe(true)
      expect(due.controlDue >= drawn.start).toBe(true)
    }),
  )
})

test('a later start never gives an earlier date', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 0, max: 40 }), (drawn, later) => {
      const first = computeDeadline(drawn)
      const second = computeDeadline({ ...drawn, start: addDays(drawn.start, later) })
      expect(second.legalDue >= first.legalDue).toBe(true)
      expect(second.controlDue >= first.controlDue).toBe(true)
    }),
  )
})

test('the control date is on the side its policy says, on a working day unless the start stops it', () => {
  fc.assert(
    fc.property(input, (drawn) => {
      const { legalDue, controlDue } = computeDeadline(drawn)
      if (drawn.settings.nonWorking === 'none') expect(controlDue).toBe(legalDue)
      else expect(calendar.isWorking(controlDue) || controlDue === drawn.start).toBe(true)
      if (drawn.settings.nonWorking === 'previous') expect(controlDue <= legalDue).toBe(true)
      if (drawn.settings.nonWorking === 'next') expect(controlDue >= legalDue).toBe(true)
      if (calendar.isWorking(legalDue)) expect(controlDue).toBe(legalDue)
    }),
  )
})

test('calendar days are counted exactly, working days are that many worked days', () => {
  fc.assert(
    fc.property(input, (drawn) => {
      const { legalDue } = computeDeadline(drawn)
      const sameDay = drawn.settings.countFrom === 'same_day'
      if (drawn.rule.unit === 'calendar') {
        expect(daysBetween(drawn.start, legalDue)).toBe(drawn.rule.amount - (sameDay ? 1 : 0))
        return
      }
      let worked = 0
      for (let day = sameDay ? drawn.start : addDays(drawn.start, 1); day <= legalDue; day = addDays(day, 1)) worked += calendar.isWorking(day) ? 1 : 0
      expect(worked).toBe(drawn.rule.amount)
      expect(calendar.isWorking(legalDue)).toBe(true)
    }),
  )
})

test('the explanation holds the result, and says so when the control date differs', () => {
  fc.assert(
    fc.property(input, (drawn) => {
      const { legalDue, controlDue, why } = computeDeadline(drawn)
      expect(why[0]).toContain(`Срок ${formatRuDate(legalDue)}:`)
      expect(why[0]).toContain(formatRuDate(drawn.start))
      expect(why.some((sentence) => sentence.includes(`перенесена на ${formatRuDate(controlDue)}`))).toBe(controlDue !== legalDue)
    }),
  )
})

test('an extension lengthens by what it says and stays within the limit', () => {
  fc.assert(
    fc.property(input, fc.integer({ min: 1, max: 30 }), (drawn, days) => {
      const base = computeDeadline(drawn)
      const extended = extendDeadline(base, days, { rule: drawn.rule, extensionRule: rule('ПРОДЛ-30'), decidedOn: drawn.start, calendar })
      expect(extended.legalDue > base.legalDue).toBe(true)
      if (drawn.rule.unit === 'calendar') expect(daysBetween(base.legalDue, extended.legalDue)).toBe(days)
      expect(extended.why.join(' ')).toContain(formatRuDate(extended.legalDue))
    }),
  )
})
