import { describe, expect, it } from 'vitest'
import { compareTexts, sideOf } from '../../../renderer/features/reply/compare.ts'
import { countWords, gapsOf } from '../../../renderer/features/reply/letter-text.ts'

describe('comparison', () => {
  it('goes by whole Russian words', () => {
    const runs = compareTexts('Перерасчёт не произведён.', 'Перерасчёт произведён за сентябрь.')
    expect(runs.map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:Перерасчёт ', 'removed:не ', 'same:произведён', 'added: за сентябрь', 'same:.'])
  })
  it('a replaced phrase is read as one phrase', () => {
    expect(compareTexts('сумма А это много.', 'сумма Б то мало.').map(({ kind, text }) => `${kind}:${text}`)).toEqual(['same:сумма ', 'removed:А это много', 'added:Б то мало', 'same:.'])
  })
  it('each side shows its own text whole', () => {
    const runs = compareTexts('один два', 'один три')
    expect(sideOf(runs, 'before').map(({ text }) => text).join('')).toBe('один два')
    expect(sideOf(runs, 'after').map(({ text }) => text).join('')).toBe('один три')
  })
})

describe('gaps of a template', () => {
  it('are found where they stand', () => {
    expect(gapsOf('за {{период}} на сумму ____')).toEqual([{ start: 3, end: 13 }, { start: 23, end: 27 }])
    expect(gapsOf('без пропусков')).toEqual([])
  })
})

it('words are counted as people count them', () => {
  expect(countWords('Какой-либо ответ — 46 кВт·ч.')).toBe(5)
})
