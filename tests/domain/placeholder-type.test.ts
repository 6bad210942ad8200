import { describe, expect, test } from 'vitest'
import { gapNames, PLACEHOLDER_HINTS, PLACEHOLDER_TYPES, type PlaceholderType, typeOfPlaceholder } from '../../domain/placeholder-type.ts'
import { readPlaceholder } from '../../domain/placeholder-value.ts'
import { LETTER_TEXTS } from '../../templates/letters/index.ts'
import { PHRASE_TEXTS } from '../../templates/phrases/index.ts'

test.each<[string, PlaceholderType]>([
  ['сумма', 'sum'], ['Сумма задолженности', 'sum'], ['тариф', 'sum'], ['показания', 'number'], ['конечные показания', 'number'], ['объём по дому', 'number'], ['объем', 'number'], ['число перерывов', 'number'],
  ['дата проверки', 'date'], ['срок устранения', 'date'], ['начало отключения', 'moment'], ['период', 'period'], ['месяц', 'month'], ['время', 'time'], ['номер акта', 'line'], ['адрес органа', 'line'],
  // Neither a date nor a sum, whatever it begins with.
  ['даты и номера ответов', 'text'], ['срок рассрочки', 'text'], ['суммарно', 'text'], ['причина', 'text'], ['что установлено', 'text'],
])('«%s» is asked as %s', (name, type) => expect(typeOfPlaceholder(name)).toBe(type))

describe('what is typed', () => {
  test.each<[PlaceholderType, string, string]>([
    ['sum', '1234.5', '1\u00a0234,50'], ['sum', '1234,50', '1\u00a0234,50'], ['sum', '12 345 678', '12\u00a0345\u00a0678,00'], ['sum', '412 руб.', '412,00'], ['sum', '0,07', '0,07'], ['sum', '1\u00a0234,5', '1\u00a0234,50'],
    ['number', '0012345', '0012345'], ['number', '12 345,6', '12345,6'], ['number', '-5', '-5'],
    ['date', '1.12.2026', '01.12.2026'], ['date', '01.12.26', '01.12.2026'], ['date', '29.02.2028', '29.02.2028'], ['date', '23/11/2026', '23.11.2026'],
    ['moment', '1.12.2026 14:30', '01.12.2026 в 14:30'], ['moment', '01.12.2026, в 9', '01.12.2026 в 09:00'], ['moment', '01.12.2026', '01.12.2026'],
    ['month', '9.2026', 'сентябрь 2026 года'], ['month', 'Сентябрь 2026 г.', 'сентябрь 2026 года'],
    ['period', '09.2026', 'сентябрь 2026 года'], ['period', 'с 01.09.2026 по 30.09.2026', 'период с 01.09.2026 по 30.09.2026'], ['period', '1.9.26–30.9.26', 'период с 01.09.2026 по 30.09.2026'],
    ['time', '9', '09:00'], ['time', '10.30', '10:30'], ['line', '  12-34/А  ', '12-34/А'], ['text', 'как  есть', 'как есть'],
  ])('%s «%s» is written «%s»', (type, typed, value) => expect(readPlaceholder(type, typed)).toEqual({ value }))

  test.each<[PlaceholderType, string]>([
    ['sum', 'сто рублей'], ['sum', '1,234'], ['sum', '12 34'], ['sum', '-5'], ['number', '12а'], ['number', '1.2.3'], ['date', '30.02.2026'], ['date', '2026'], ['date', 'завтра'], ['moment', '01.12.2026 25:00'], ['month', '13.2026'], ['month', 'сентября'],
    ['period', '30.09.2026–01.09.2026'], ['period', 'лето'], ['time', '24:00'], ['text', '   '], ['line', '{{сумма}}'],
  ])('%s «%s» is refused with a sentence', (type, typed) => {
    const reading = readPlaceholder(type, typed)
    expect('problem' in reading ? reading.problem : '').toMatch(/^\p{Lu}.*\.$/u)
  })

  test('the example of every type is taken', () => {
    for (const type of PLACEHOLDER_TYPES) for (const example of PLACEHOLDER_HINTS[type].example.split(' или ').filter(Boolean)) expect(readPlaceholder(type, example), `${type} ${example}`).toHaveProperty('value')
  })
})

test('names stand in their order, each once', () => expect(gapNames('{{сумма}} за {{ период }}, {{сумма}} {{}}')).toEqual(['сумма', 'период']))

test('sums, dates and readings of the library are asked as such', () => {
  const names = new Set([...LETTER_TEXTS, ...PHRASE_TEXTS].flatMap(({ body }) => gapNames(body)))
  const doubtful = [...names].filter((name) => typeOfPlaceholder(name) === 'text' && /^(?:дата|сумма|показания|тариф|время|месяц|номер|адрес)(?:\s|$)/u.test(name))
  expect({ many: names.size > 100, doubtful }).toEqual({ many: true, doubtful: [] })
})
