/** What a person types into a gap, checked and written as letters write it. */
import { formatRuDate, isIsoDate, isTimeOfDay } from './calendar-date.ts'
import type { PlaceholderType } from './placeholder-type.ts'

export type PlaceholderReading = { readonly value: string } | { readonly problem: string }

/** Thousands are kept together on the line. */
const NBSP = '\u00a0'
const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь']

/**
 * `readPlaceholder('sum', '1234.5') // { value: '1 234,50' }`, `('date', '1.12.26') // { value: '01.12.2026' }`. What is not of the type
 * gives a sentence that says how to type it.
 */
export function readPlaceholder(type: PlaceholderType, typed: string): PlaceholderReading {
  const text = typed.trim().replaceAll(/\s+/gu, ' ')
  if (text === '') return { problem: 'Введите значение.' }
  if (/[{}]/u.test(text)) return { problem: 'Фигурные скобки — знак незаполненного пропуска. Уберите их.' }
  return READERS[type](text)
}

const READERS: Record<PlaceholderType, (text: string) => PlaceholderReading> = {
  sum: (text) => given(sumOf(text), 'Введите сумму в рублях, например 1234,50.'),
  number: (text) => given(numberOf(text), 'Введите число, например 12345 или 12,5.'),
  date: (text) => given(dateOf(text), 'Введите дату, которая есть в календаре, например 01.12.2026.'),
  moment: (text) => given(momentOf(text), 'Введите дату и время, например 01.12.2026 14:30.'),
  period: (text) => given(periodOf(text), 'Введите месяц (9.2026) или две даты по порядку (01.09.2026–30.09.2026).'),
  month: (text) => given(monthOf(text), 'Введите месяц и год, например 9.2026 или сентябрь 2026.'),
  time: (text) => given(timeOf(text), 'Введите время от 0:00 до 23:59, например 10:00.'),
  line: (text) => ({ value: text }),
  text: (text) => ({ value: text }),
}

const given = (value: string | null, problem: string): PlaceholderReading => (value === null ? { problem } : { value })

function sumOf(text: string): string | null {
  const [, rubles = '', kopecks = ''] = /^(\d{1,3}(?: \d{3})+|\d{1,12})(?:[.,](\d{1,2}))?(?: ?(?:р|руб|₽)\.?)?$/u.exec(text) ?? []
  return rubles === '' ? null : `${grouped(rubles.replaceAll(' ', ''))},${kopecks.padEnd(2, '0')}`
}

/** A reading is written as the meter shows it, without thousands set apart. */
function numberOf(text: string): string | null {
  const [, whole = '', part = ''] = /^(-?\d{1,3}(?: \d{3})+|-?\d{1,12})(?:[.,](\d{1,6}))?$/u.exec(text) ?? []
  return whole === '' ? null : `${whole.replaceAll(' ', '')}${part === '' ? '' : `,${part}`}`
}

function isoOf(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[.,/-](\d{1,2})[.,/-](\d{4}|\d{2})(?: ?г\.?)?$/u.exec(text) ?? []
  const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(iso) ? iso : null
}

function dateOf(text: string): string | null {
  const iso = isoOf(text)
  return iso === null ? null : formatRuDate(iso)
}

function timeOf(text: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})(?:[:.-](\d{2}))?$/u.exec(text) ?? []
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
  return hour !== '' && isTimeOfDay(time) ? time : null
}

function momentOf(text: string): string | null {
  const [, day = '', hour] = /^(\S+)(?:,? (?:в )?(\S+))?$/u.exec(text) ?? []
  const date = dateOf(day.replace(/,$/u, ''))
  if (date === null || hour === undefined) return date
  const time = timeOf(hour)
  return time === null ? null : `${date} в ${time}`
}

function monthOf(text: string): string | null {
  const [, number = '', numbered = ''] = /^(\d{1,2})[./-](\d{4})$/u.exec(text) ?? []
  const [, name = '', named = ''] = /^(\p{L}+) (\d{4})(?: ?(?:г\.?|года?))?$/u.exec(text.toLowerCase()) ?? []
  const month = name === '' ? MONTHS[Number(number) - 1] : MONTHS.find((known) => known === name)
  return month === undefined ? null : `${month} ${name === '' ? numbered : named} года`
}

function periodOf(text: string): string | null {
  const month = monthOf(text)
  if (month !== null) return month
  const [, first = '', last = ''] = /^(?:с )?(\S+?)(?: ?[–—-] ?| по )(\S+)$/u.exec(text) ?? []
  const [from, to] = [isoOf(first), isoOf(last)]
  return from === null || to === null || from > to ? null : `период с ${formatRuDate(from)} по ${formatRuDate(to)}`
}

/** «1 234», «12 345 678», as payment papers print it. */
const grouped = (digits: string): string => digits.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, NBSP)
