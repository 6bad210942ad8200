import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../../domain/appeal.ts'
import { isIsoDate } from '../../domain/calendar-date.ts'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { type RuleFacts, findRule, isInForce, proposeRules } from '../../domain/deadline-rule.ts'
import { rule } from './fixtures.ts'

const letter: RuleFacts = { type: 'complaint', topic: '01.01', applicantKind: 'individual', channel: 'post' }
const proposed = (facts: Partial<RuleFacts>, on = '2026-11-23') => proposeRules({ ...letter, ...facts }, DEADLINE_RULES, on).map((row) => row.code)

describe('the seed rows', () => {
  test.each([
    ['СТ-30', 30, 'calendar', 'registration', 'firm', 'reply'],
    ['СТ-УСТН', 30, 'calendar', 'visit', 'firm', 'reply'],
    ['РЕГ-3', 3, 'calendar', 'receipt', 'profile', 'registration'],
    ['ПРОДЛ-30', 30, 'calendar', 'legal_due', 'profile', 'extension'],
    ['ПЕРЕНАПР-7', 7, 'calendar', 'registration', 'profile', 'redirect'],
    ['НЕЧИТ-7', 7, 'calendar', 'registration', 'profile', 'notice'],
    ['ЗЛОУП', null, 'calendar', 'legal_due', 'profile', 'notice'],
    ['ПЕРЕПИСКА', null, 'calendar', 'legal_due', 'profile', 'notice'],
    ['ОТЗЫВ', null, 'calendar', 'legal_due', 'profile', 'notice'],
    ['ЗАПРОС-10', 10, 'calendar', 'manual', 'profile', 'notice'],
    ['354-К', 3, 'working', 'receipt', 'confirm', 'reply'],
    ['ЗПП-10', 10, 'calendar', 'presentation', 'confirm', 'reply'],
    ['АПК-30', 30, 'calendar', 'author_date', 'confirm', 'reply'],
    ['ПДн-10', 10, 'working', 'receipt', 'confirm', 'reply'],
    ['НАДЗОР', null, 'calendar', 'manual', 'firm', 'reply'],
  ] as const)('%s: %s %s days from %s', (code, amount, unit, start, status, purpose) => {
    expect(rule(code)).toMatchObject({ amount, unit, start, status, purpose, enabled: true, validTo: null })
  })

  test('there are no others, each has a legal basis and a valid date', () => {
    expect(DEADLINE_RULES).toHaveLength(15)
    for (const row of DEADLINE_RULES) {
      expect(row.basis.length, row.code).toBeGreaterThan(5)
      expect(isIsoDate(row.validFrom), row.code).toBe(true)
    }
  })

  test('an extension is decided by the deputy director and the applicant is told', () => {
    expect(rule('ПРОДЛ-30')).toMatchObject({ decider: 'deputy_director', noticeRequired: true })
    expect(rule('СТ-30').extensionMax).toBe(30)
  })
})

describe('what is proposed', () => {
  test.each([
    ['an ordinary letter', {}, ['СТ-30']],
    ['without a topic yet', { topic: null }, ['СТ-30']],
    ['a complaint about voltage: the shortest first', { topic: '04.02' }, ['354-К', 'СТ-30']],
    ['a complaint about an outage, first-level topic', { topic: '05' }, ['354-К', 'СТ-30']],
    ['a proposal about voltage is no complaint', { topic: '04', type: 'proposal' }, ['СТ-30']],
    ['a company does not use a communal service', { topic: '04', applicantKind: 'legal_entity' }, ['СТ-30']],
    ['a consumer demands money', { type: 'claim' }, ['ЗПП-10', 'СТ-30']],
    ['a company claims: equally long, the law before the Standard', { type: 'claim', applicantKind: 'legal_entity' }, ['АПК-30', 'СТ-30']],
    ['personal data', { topic: '13.01', type: 'request' }, ['ПДн-10', 'СТ-30']],
    ['a supervising body: its own date first', { topic: '19.01', type: 'request' }, ['НАДЗОР', 'СТ-30']],
    ['three working days are shorter than ten calendar ones', { type: 'claim', topic: '05.01' }, ['354-К', 'ЗПП-10', 'СТ-30']],
    ['a further topic brings its rule too', { topic: '01', topics: ['13'] }, ['ПДн-10', 'СТ-30']],
    ['topic 190 is not topic 19', { topic: '190' }, ['СТ-30']],
    ['a talk', { channel: 'phone' }, ['СТ-УСТН']],
    ['a reception', { channel: 'reception' }, ['СТ-УСТН']],
  ] as const)('%s', (_name, facts, codes) => {
    expect(proposed(facts)).toEqual(codes)
  })

  test('whatever the channel, some rule is proposed', () => {
    for (const channel of CHANNELS) expect(proposed({ channel, topic: null }).length, channel).toBeGreaterThan(0)
  })

  test('a row counts on its first and last day and not outside', () => {
    const row = { ...rule('354-К'), validFrom: '2026-01-01', validTo: '2026-06-30' }
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map((on) => isInForce(row, on))).toEqual([false, true, true, false])
    expect(proposeRules({ ...letter, topic: '04' }, [row], '2026-07-01')).toEqual([])
  })

  test('a row that is switched off is neither proposed nor found', () => {
    const rows = DEADLINE_RULES.map((row) => (row.code === '354-К' ? { ...row, enabled: false } : row))
    expect(proposeRules({ ...letter, topic: '04' }, rows, '2026-11-23').map((row) => row.code)).toEqual(['СТ-30'])
    expect(findRule(rows, '354-К', '2026-11-23')).toBeNull()
    expect(findRule(rows, 'СТ-30', '2026-11-23')?.code).toBe('СТ-30')
  })

  test('the ten working days of 152-ФЗ did not exist before 01.09.2022', () => {
    expect(proposed({ topic: '13' }, '2022-08-31')).toEqual(['СТ-30'])
    expect(proposed({ topic: '13' }, '2022-09-01')).toEqual(['ПДн-10', 'СТ-30'])
  })

  test('a newer edition of a row takes over on its first day', () => {
    const rows = [{ ...rule('СТ-30'), validTo: '2026-12-31' }, { ...rule('СТ-30'), amount: 20, validFrom: '2027-01-01' }]
    expect([findRule(rows, 'СТ-30', '2026-12-31')?.amount, findRule(rows, 'СТ-30', '2027-01-01')?.amount]).toEqual([30, 20])
  })
})
