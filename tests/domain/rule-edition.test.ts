import { describe, expect, it } from 'vitest'
import { gapProblem, overlapProblem } from '../../domain/rule-edition.ts'
import { nextTopicCode, topicCodeProblem } from '../../domain/topic-code.ts'

const of = (validFrom: string, validTo: string | null) => ({ validFrom, validTo })

describe('editions of one rule', () => {
  const first = of('2020-01-01', '2026-12-31')
  it('meet without a day between and without a common day', () => {
    expect(overlapProblem(of('2027-01-01', null), [first], 'СТ-30')).toBeNull()
    expect(gapProblem(of('2027-01-01', null), [first], 'СТ-30')).toBeNull()
    expect(gapProblem(of('2019-01-01', '2019-12-31'), [first, of('2027-01-01', null)], 'СТ-30')).toBeNull()
  })
  it('overlap from a single common day', () => {
    expect(overlapProblem(of('2026-12-31', null), [first], 'СТ-30')).toMatchObject({ field: 'validFrom' })
    expect(overlapProblem(of('2010-01-01', null), [first], 'СТ-30')).toMatchObject({ field: 'validFrom' })
  })
  it('leave a gap that is named by its days, on either side', () => {
    expect(gapProblem(of('2027-01-02', null), [first], 'СТ-30')).toMatchObject({ field: 'validFrom', message: expect.stringMatching(/^01\.01\.2027 правило СТ-30 не действовало бы/u) as string })
    expect(gapProblem(of('2018-01-01', '2019-06-30'), [first], 'СТ-30')).toMatchObject({ field: 'validTo', message: expect.stringMatching(/^01\.07\.2019–31\.12\.2019/u) as string })
  })
})

describe('codes of topics', () => {
  it.each<[string, string | null, boolean]>([['20', null, true], ['20.01', null, false], ['20.01', '20', true], ['21.01', '20', false], ['20.01.03', '20.01', false], ['', null, false], ['20 1', null, false]])('%s beneath %s: %s', (code, parent, good) => {
    expect(topicCodeProblem(code, parent) === null).toBe(good)
  })
  it('the next one goes on after the highest, and stands before «99 Прочее»', () => {
    expect(nextTopicCode(['01', '19', '99', '01.05'], null)).toBe('20')
    expect(nextTopicCode(['01', '01.05', '01.11', '010.40'], '01')).toBe('01.12')
    expect(nextTopicCode([], '01')).toBe('01.01')
  })
})
