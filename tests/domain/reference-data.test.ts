import { describe, expect, test } from 'vitest'
import { DEADLINE_RULES } from '../../domain/deadline-rule-data.ts'
import { appliesTo } from '../../domain/deadline-rule.ts'
import { LETTER_KINDS, LETTER_KIND_LABELS } from '../../domain/letter-kind.ts'
import { retentionUntil } from '../../domain/retention.ts'
import { TOPICS, URGENT_TOPICS } from '../../domain/topic-data.ts'
import { rule } from './fixtures.ts'

describe('topics', () => {
  test('the twenty first-level topics', () => {
    expect(TOPICS.filter((topic) => topic.parent === null).map((topic) => topic.code)).toEqual([
      '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17', '18', '19', '99',
    ])
  })
  test('codes are unique, children stand under their parent', () => {
    const codes = TOPICS.map((topic) => topic.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const topic of TOPICS.filter((row) => row.parent !== null)) {
      expect(codes).toContain(topic.parent)
      expect(topic.code).toMatch(new RegExp(`^${topic.parent}\\.\\d{2}$`))
    }
  })
  test('the default rule of a topic is a reply rule that this topic really brings', () => {
    const facts = { '354-К': ['complaint', 'individual'], 'ПДн-10': ['request', 'individual'], 'АПК-30': ['claim', 'legal_entity'], НАДЗОР: ['request', 'legal_entity'] } as const
    const withRule = TOPICS.flatMap((topic) => (topic.defaultRule === null ? [] : [{ topic: topic.code, code: topic.defaultRule as keyof typeof facts }]))
    expect([...new Set(withRule.map((row) => row.code))]).toEqual(['354-К', 'ПДн-10', 'АПК-30', 'НАДЗОР'])
    for (const { topic, code } of withRule) {
      const [type, applicantKind] = facts[code]
      expect(rule(code).purpose).toBe('reply')
      expect(appliesTo(rule(code), { type, applicantKind, topic, channel: 'post' }), topic).toBe(true)
    }
  })
  test('topics that rules and alerts speak of exist', () => {
    const codes = new Set(TOPICS.map((topic) => topic.code))
    for (const code of [...URGENT_TOPICS, ...DEADLINE_RULES.flatMap((row) => row.appliesTo.topics ?? [])]) expect(codes.has(code), code).toBe(true)
  })
})

test.each([
  ['2026-01-01', 5, '2031-12-31'],
  ['2026-12-31', 5, '2031-12-31'],
  ['2027-01-01', 5, '2032-12-31'],
  ['2026-06-15', 1, '2027-12-31'],
])('closed on %s and kept %i years: until %s', (closedOn, years, until) => {
  expect(retentionUntil(closedOn, years)).toBe(until)
})

test('five years are the default', () => {
  expect(retentionUntil('2026-06-15')).toBe('2031-12-31')
})

test('every kind of letter has its own name', () => {
  expect(new Set(LETTER_KINDS.map((kind) => LETTER_KIND_LABELS[kind])).size).toBe(LETTER_KINDS.length)
})
