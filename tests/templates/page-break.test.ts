import { describe, expect, it } from 'vitest'
import { breakLines } from '../../templates/pdf/break-lines.ts'
import { paginate } from '../../templates/pdf/paginate.ts'
import { textOfSpans } from '../../templates/pdf/spans.ts'
import type { FlowLine } from '../../templates/pdf/paginate.ts'

const line = (mayBreakBefore: boolean, height = 10, gap = 0): FlowLine => ({ height, gap, mayBreakBefore })
const paragraph = (count: number): FlowLine[] => Array.from({ length: count }, (_, at) => line(at === 0 || (at >= 2 && at <= count - 2)))
const pagesOf = (lines: readonly FlowLine[], first: number, other = first): number[] => paginate(lines, { first, other }).map(({ page }) => page)

describe('sheets', () => {
  it('leave no line of a paragraph alone', () => {
    expect(pagesOf(paragraph(6), 50)).toEqual([0, 0, 0, 0, 1, 1])
    expect(pagesOf([...paragraph(4), ...paragraph(4)], 50)).toEqual([0, 0, 0, 0, 1, 1, 1, 1])
    expect(pagesOf([...paragraph(4), ...paragraph(3)], 60)).toEqual([0, 0, 0, 0, 1, 1, 1])
  })
  it('drop the air at the top of a sheet', () => {
    const placed = paginate([line(true, 10), line(true, 10, 5), line(true, 10, 5)], { first: 26, other: 26 })
    expect(placed).toEqual([{ page: 0, top: 0 }, { page: 0, top: 15 }, { page: 1, top: 0 }])
  })
  it('begin the text on the second sheet when the head has left no room', () => {
    expect(pagesOf([...paragraph(3)], 15, 100)).toEqual([1, 1, 1])
  })
  it('cut what cannot be kept together and lose nothing', () => {
    expect(pagesOf(Array.from({ length: 7 }, () => line(false)), 30)).toEqual([0, 0, 0, 1, 1, 1, 2])
    expect(pagesOf([line(true, 99)], 30)).toEqual([0])
  })
})

describe('lines', () => {
  const measure = (text: string): number => text.length
  const broken = (text: string, width: number, mode: 'justify' | 'balance' = 'justify') => breakLines([{ text, style: 'regular' }], measure, { width, indent: 0, mode }).map((one) => textOfSpans(one.spans))

  it('part words only at hyphens between three letters and more', () => {
    expect(broken('дом оперативно-диспетчерский', 15)).toEqual(['дом оперативно-', 'диспетчерский'])
    expect(broken('дома по-прежнему', 10)).toEqual(['дома', 'по-прежнем', 'у'])
    expect(broken('закон № 59-ФЗ', 11)).not.toContain('ФЗ')
  })
  it('part addresses at their joints', () => expect(broken('почта.отдела@домен.рф', 14, 'balance')).toEqual(['почта.отдела@', 'домен.рф']))
  it('part addresses of the post after commas', () => {
    expect(broken('ул. Лесная, д. 5, кв. 12, г. Пятигорск, 357501', 41, 'balance')).toEqual(['ул. Лесная, д. 5, кв. 12,', 'г. Пятигорск, 357501'])
  })
  it('are never wider than the column, and give back the text', () => {
    const text = `слово ${'ы'.repeat(95)} и ещё www.очень-длинный-адрес.рф/путь?ключ=значение`
    const lines = broken(text, 20)
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(20)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  })
})
