/** Dates as letters write them. */
import { type IsoDate, isIsoDate } from '../calendar-date.ts'

const MONTHS = ['январ', 'феврал', 'март', 'апрел', 'ма', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'] as const

/** Source of a pattern for one date: `18.11.2026`, `«18» ноября 2026 г.`; read with `readDate`. */
export const DATE = String.raw`(?:\d{1,2}\.\d{1,2}\.\d{4}|[«"]?\d{1,2}[»"]?\s+(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)[ьяа]?\s+\d{4})(?!\d)`

/** `18.11.2026` and `18 ноября 2026` → `2026-11-18`; null when there is no such day. */
export function readDate(text: string): IsoDate | null {
  const numbers = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(text)
  if (numbers !== null) return dateOf(numbers[1], numbers[2], numbers[3])
  const words = /(\d{1,2})[»"]?\s+(\p{L}+)\s+(\d{4})/u.exec(text)
  const month = MONTHS.findIndex((beginning) => words?.[2]?.toLowerCase().startsWith(beginning) ?? false)
  // «март» and «мая» begin alike: the longer beginning stands first.
  return words === null || month < 0 ? null : dateOf(words[1], String(month + 1), words[3])
}

function dateOf(day = '', month = '', year = ''): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isIsoDate(date) ? date : null
}
