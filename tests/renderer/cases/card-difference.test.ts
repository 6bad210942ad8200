import { describe, expect, it } from 'vitest'
import { changedFields, differences, merge } from '../../../renderer/features/cases/cardDifference.ts'
import { card } from '../intake/fake/cards.ts'

const names = { topic: (code: string) => code, employee: (id: number) => String(id) }
const before = card({ surname: 'Лампочкин', summary: 'Старое', phones: ['1'], accountNumber: '1' })
const theirs = { ...before, summary: 'Их слова', accountNumber: '2' }
const mine = { ...before, summary: 'Мои слова', phones: ['1', '2'] }

describe('two people correct one card', () => {
  it('only what went apart is shown; a field both changed is disputed', () => {
    const found = differences(before, theirs, mine, names)
    expect(found.map(({ key, disputed }) => [key, disputed])).toEqual([['phones', false], ['accountNumber', false], ['summary', true]])
    expect(found.find(({ key }) => key === 'phones')).toMatchObject({ theirs: '1', mine: '1, 2' })
  })

  it('mine stands where I changed it, theirs elsewhere, and a dispute as chosen', () => {
    expect(merge(before, theirs, mine, new Set())).toEqual({ ...before, summary: 'Мои слова', phones: ['1', '2'], accountNumber: '2' })
    expect(merge(before, theirs, mine, new Set(['summary']))).toMatchObject({ summary: 'Их слова', phones: ['1', '2'] })
  })

  it('the same correction by both is no dispute', () => {
    expect(differences(before, theirs, theirs, names).every(({ disputed }) => !disputed)).toBe(true)
    expect(changedFields(before, mine)).toEqual(['phones', 'summary'])
  })
})
