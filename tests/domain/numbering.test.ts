import { describe, expect, test } from 'vitest'
import { DEFAULT_NUMBERING, JOURNALS, formatNumber, parseTemplate, templateProblems } from '../../domain/numbering.ts'
import { failureOf } from './fixtures.ts'

test.each([
  ['{letter}-{seq:04}/{yy}', { letter: 'И', seq: 123, year: 2026 }, 'И-0123/26'],
  ['{letter}-{seq:04}/{yy}', { letter: 'ЮЛ', seq: 12345, year: 2026 }, 'ЮЛ-12345/26'],
  ['{seq}/{yyyy}', { seq: 7, year: 2026 }, '7/2026'],
  ['{in}/{n}', { in: 'И-0123/26', n: 1 }, 'И-0123/26/1'],
  ['{type}-{channel}-{seq:3}{repeat}/{yy}', { type: 'complaint', channel: 'email', seq: 5, year: 2030, repeated: true }, 'Ж-Э-005П/30'],
  ['{seq:04}{repeat}/{yy}', { seq: 5, year: 2030 }, '0005/30'],
  ['Вх. № {seq:06} от {yyyy}', { seq: 1, year: 2026 }, 'Вх. № 000001 от 2026'],
  ['{yy}/{seq}', { seq: 1, year: 2005 }, '05/1'],
] as const)('%s with %o is %s', (template, parts, number) => {
  expect(formatNumber(template, parts)).toBe(number)
  expect(formatNumber(parseTemplate(template), parts)).toBe(number)
})

test('the default templates are valid and never give two journals one number', () => {
  const parts = { letter: 'И', seq: 1, year: 2026, in: 'И-0001/26', n: 1 }
  const numbers = JOURNALS.map((journal) => formatNumber(DEFAULT_NUMBERING[journal], parts))
  expect(numbers).toEqual(['И-0001/26', 'И-0001/26/1', 'ТЛ-0001/26', 'ЛП-0001/26', 'КО-0001/26', 'ВД-0001/26', 'ИСХ-0001/26', 'ОТЛ-0001/26'])
  expect(new Set(numbers).size).toBe(numbers.length)
})

describe('a template that will not do', () => {
  test.each([
    ['', /Введите шаблон/],
    ['{letter}/{yy}', /номера будут повторяться/],
    ['{in}', /номера будут повторяться/],
    ['{letter}-{seq:04}', /каждый год начинается с 1/],
    ['{буква}-{seq}/{yy}', /фигурные скобки/],
    ['{surname}-{seq}/{yy}', /не знает слова \{surname\}/],
    ['{seq:04/{yy}', /фигурные скобки/],
    ['{seq:99}/{yy}', /Ширина номера/],
    ['{seq:00}/{yy}', /Ширина номера/],
    ['{seq}*{yy}', /нельзя использовать/],
  ])('%s', (template, message) => {
    expect(templateProblems(template).join(' ')).toMatch(message)
    const failure = failureOf(() => parseTemplate(template))
    expect([failure.code, failure.details.fields?.[0]?.path]).toEqual(['INVALID_INPUT', 'template'])
  })
})

test('a number is not written without a part that its template needs', () => {
  expect(failureOf(() => formatNumber('{letter}-{seq}/{yy}', { seq: 1, year: 2026 })).message).toMatch(/\{letter\}/)
  expect(failureOf(() => formatNumber('{letter}-{seq}/{yy}', { letter: '', seq: 1, year: 2026 })).message).toMatch(/\{letter\}/)
})
