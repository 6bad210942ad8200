import { describe, expect, it } from 'vitest'
import { computeDeadline, DEFAULT_CLOCK, extendDeadline } from '../../domain/deadline.ts'
import type { DeadlineRule } from '../../domain/deadline-rule.ts'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { CALENDAR_DAYS, CALENDAR_YEARS } from '../../domain/production-calendar-data.ts'
import { buildCalendar } from '../../domain/production-calendar.ts'
import { recount, ruleAround, type RunningTerm, touches } from '../../domain/recount.ts'
import { calendar, rule } from './fixtures.ts'

function term(code: string, start: string, more: Partial<RunningTerm> = {}): RunningTerm {
  const of = rule(code)
  return {
    stored: computeDeadline({ rule: of, start, settings: DEFAULT_CLOCK, calendar, manualDue: of.amount === null ? (more.forwardingDue ?? start) : (more.promisedOn ?? null) }),
    facts: { type: 'complaint', topic: '02', applicantKind: 'individual', channel: 'post' },
    registeredOn: start, receivedOn: start, authorDate: null, promisedOn: null, forwardingDue: null, restartedOn: null, ...more,
  }
}
const withoutNovember = buildCalendar(CALENDAR_DAYS.filter(({ date }) => date !== '2026-11-04'), CALENDAR_YEARS)

describe('a term counted anew', () => {
  // DOMAIN §4: 05.10.2026 → 04.11.2026 (праздник), контроль 03.11; если 04.11 станет рабочим, контроль — сам срок.
  it('by another calendar: a calendar-day term keeps its law date, the control date follows', () => {
    expect(recount(term('СТ-30', '2026-10-05'), {}, withoutNovember).deadline).toMatchObject({ legalDue: '2026-11-04', controlDue: '2026-11-04' })
    expect(recount(term('СТ-30', '2026-10-05'), {}, calendar).deadline).toMatchObject({ legalDue: '2026-11-04', controlDue: '2026-11-03' })
  })

  it('by another calendar: a working-day term moves with the days', () => {
    expect(recount(term('354-К', '2026-11-02'), {}, calendar).deadline?.legalDue).toBe('2026-11-06')
    expect(recount(term('354-К', '2026-11-02'), {}, withoutNovember).deadline?.legalDue).toBe('2026-11-05')
  })

  // DOMAIN §4, столбцы «same_day» и «next WD».
  it.each([['2026-01-30', '2026-02-28', '2026-02-28'], ['2026-04-01', '2026-04-30', '2026-04-30'], ['2026-11-23', '2026-12-22', '2026-12-22']])('by same_day without moving: %s → %s', (start, legalDue, controlDue) => {
    expect(recount(term('СТ-30', start), { settings: { countFrom: 'same_day', nonWorking: 'none' } }, calendar).deadline).toMatchObject({ legalDue, controlDue })
  })
  it.each([['2026-01-30', '2026-03-02'], ['2026-04-09', '2026-05-12'], ['2026-10-05', '2026-11-05']])('by the next working day: %s → control %s', (start, controlDue) => {
    expect(recount(term('СТ-30', start), { settings: { countFrom: 'next_day', nonWorking: 'next' } }, calendar).deadline?.controlDue).toBe(controlDue)
  })

  it('by another rule: from its own event when that is another one', () => {
    const moved: RunningTerm = term('СТ-30', '2026-11-23', { receivedOn: '2026-11-20' })
    expect(recount(moved, { rule: rule('354-К') }, calendar).deadline).toMatchObject({ ruleCode: '354-К', start: '2026-11-20', legalDue: '2026-11-25' })
    expect(recount(moved, { rule: rule('АПК-30') }, calendar)).toMatchObject({ deadline: null, problem: expect.stringMatching(/исходящую дату/u) as string })
    expect(recount({ ...moved, restartedOn: '2026-12-01' }, { rule: rule('354-К') }, calendar).deadline).toMatchObject({ start: '2026-12-01', legalDue: '2026-12-04' })
  })

  it('an extended date stays as it was told to the applicant; its control date moves', () => {
    const base = term('СТ-30', '2026-09-05')
    const extended = { ...base, stored: extendDeadline(base.stored, 30, { rule: rule('СТ-30'), extensionRule: rule('ПРОДЛ-30'), decidedOn: '2026-10-01', calendar }) }
    expect(extended.stored).toMatchObject({ legalDue: '2026-11-04', controlDue: '2026-11-03' })
    expect(recount(extended, {}, withoutNovember).deadline).toMatchObject({ legalDue: '2026-11-04', controlDue: '2026-11-04' })
    expect(recount(extended, { rule: { ...rule('СТ-30'), amount: 10 } }, calendar).deadline).toMatchObject({ legalDue: '2026-11-04', controlDue: '2026-11-03' })
  })

  it('a promise later than the new limit is not counted by force', () => {
    const promised = term('СТ-УСТН', '2026-11-23', { promisedOn: '2026-12-20', facts: { type: 'application', topic: null, applicantKind: 'individual', channel: 'reception' } })
    expect(recount(promised, { rule: { ...rule('СТ-УСТН'), amount: 10 } }, calendar)).toMatchObject({ deadline: null, problem: expect.stringMatching(/не может быть позже 03\.12\.2026/u) as string })
  })
})

describe('the rule of a term around a change', () => {
  const shorter = (code: string, amount: number): DeadlineRule[] => DEADLINE_RULES.map((one) => (one.code === code ? { ...one, amount } : one))
  it('follows what is proposed, or stays where a person had chosen', () => {
    expect(ruleAround(term('СТ-30', '2026-11-23'), DEADLINE_RULES, shorter('СТ-30', 20))?.after).toMatchObject({ code: 'СТ-30', amount: 20 })
    const outage = term('354-К', '2026-11-23', { facts: { type: 'complaint', topic: '05', applicantKind: 'individual', channel: 'post' } })
    expect(ruleAround(outage, DEADLINE_RULES, DEADLINE_RULES.filter(({ code }) => code !== '354-К'))).toMatchObject({ before: { code: '354-К' }, after: { code: 'СТ-30' } })
    const chosen = { ...term('СТ-30', '2026-11-23'), facts: outage.facts }
    expect(ruleAround(chosen, DEADLINE_RULES, shorter('354-К', 5))?.after.code).toBe('СТ-30')
    expect(ruleAround(term('СТ-30', '2026-11-23'), DEADLINE_RULES, [])).toBeNull()
  })

  it('an edition from a later date leaves terms registered before it alone', () => {
    const editions = [...DEADLINE_RULES.map((one) => (one.code === 'СТ-30' ? { ...one, validTo: '2026-11-22' } : one)), { ...rule('СТ-30'), validFrom: '2026-11-23', amount: 20 }]
    expect(ruleAround(term('СТ-30', '2026-11-22'), DEADLINE_RULES, editions)?.after.amount).toBe(30)
    expect(ruleAround(term('СТ-30', '2026-11-23'), DEADLINE_RULES, editions)?.after.amount).toBe(20)
  })
})

describe('a change touches a term', () => {
  it('when it moves its dates, and not when they stand there already', () => {
    const one = term('СТ-30', '2026-10-05')
    const [before, after] = [recount(one, {}, calendar), recount(one, {}, withoutNovember)]
    expect(touches(one.stored, before, after)).toBe(true)
    expect(touches(one.stored, before, before)).toBe(false)
    expect(touches(after.deadline ?? one.stored, before, after)).toBe(false)
    expect(touches(one.stored, before, { deadline: null, problem: 'x' })).toBe(true)
  })
})
