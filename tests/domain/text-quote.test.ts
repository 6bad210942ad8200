import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentFromText } from '../../domain/letter-document.ts'
import { findQuote, quoteOf, readingTextOf } from '../../domain/text-quote.ts'

const TEXT = readingTextOf(documentFromText('Плата за сентябрь: сумма 100 руб.\n1. За октябрь: сумма 200 руб.\n2. За ноябрь: сумма 300 руб.'))
const second = { start: TEXT.indexOf('сумма', 30), end: TEXT.indexOf('сумма', 30) + 5 }

describe('a place in the text of a letter', () => {
  it('the text is counted without marks of lists', () => {
    expect(TEXT).toBe('Плата за сентябрь: сумма 100 руб.\nЗа октябрь: сумма 200 руб.\nЗа ноябрь: сумма 300 руб.')
  })

  it('is found after corrections elsewhere, among the same words by those around it', () => {
    const quote = quoteOf(TEXT, second)
    const edited = `Новое начало.\n${TEXT.replace('сентябрь', 'август').replace('300', '301')}`
    const found = findQuote(edited, quote)
    expect(found && edited.slice(found.start - 12, found.end + 4)).toBe('За октябрь: сумма 200')
  })

  it('is found when spaces became unbreakable', () => {
    expect(findQuote(TEXT.replaceAll(' ', '\u00A0'), quoteOf(TEXT, { start: 0, end: 17 }))).toEqual({ start: 0, end: 17 })
  })

  it('is gone with its words', () => {
    expect(findQuote(TEXT.replaceAll('сумма', 'итог'), quoteOf(TEXT, second))).toBeNull()
    expect(findQuote(TEXT, { exact: '', prefix: '', suffix: '' })).toBeNull()
  })

  it('any place of an unchanged text is found where it was, when nothing else looks like it', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
      const text = words.map((word, at) => `${at}${word}`).join(' ')
      const [start, end] = [a % text.length, b % text.length].toSorted((one, two) => one - two) as [number, number]
      if (start === end) return
      const quote = quoteOf(text, { start, end })
      const found = findQuote(text, quote)
      expect(found && text.slice(found.start, found.end)).toBe(quote.exact)
      expect(found && quoteOf(text, found)).toEqual(quote)
    }), { numRuns: 100 })
  })
})
