import { type IsoDate, type IsoInstant, WEEKDAY_NAMES, formatRuDate, moscowDate, moscowTime, weekday } from '../../domain/calendar-date.ts'
import { plural } from '../../domain/plural.ts'

export { days, plural } from '../../domain/plural.ts'

/** U+202F, between thousands and before units. */
export const THIN_SPACE = '\u202f'
export const DASH = '—'

const whole = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 0 })
const tenths = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/** `2026-11-23` → `23.11.2026`; a missing date is a dash. */
export function formatDate(date: IsoDate | null): string {
  return date === null ? DASH : formatRuDate(date)
}

/** `2026-11-23T07:14:00.000Z` → `23.11.2026 10:14`, Moscow time. */
export function formatDateTime(instant: IsoInstant | null): string {
  return instant === null ? DASH : `${formatRuDate(moscowDate(instant))} ${moscowTime(instant)}`
}

/** `10:14`, Moscow time. */
export const formatTime = (instant: IsoInstant): string => moscowTime(instant)

/** «Понедельник, 23.11.2026». */
export function formatLongDate(date: IsoDate): string {
  const name = WEEKDAY_NAMES[weekday(date)]
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${formatRuDate(date)}`
}

/** `12 345` with a thin space. */
export function formatNumber(n: number): string {
  return whole.format(n).replaceAll(/\s/gu, THIN_SPACE)
}

/** `1 обращение`, `12 345 обращений`. */
export function count(n: number, one: string, few: string, many: string): string {
  return `${formatNumber(n)} ${plural(n, one, few, many)}`
}

export const countAppeals = (n: number): string => count(n, 'обращение', 'обращения', 'обращений')

/** `812 Б`, `1,5 МБ`. */
export function formatBytes(bytes: number): string {
  const units = ['Б', 'КБ', 'МБ', 'ГБ']
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(1024)), units.length - 1)
  return `${tenths.format(bytes / 1024 ** power)}${THIN_SPACE}${units[power] ?? 'Б'}`
}

/** «Делопроизводитель» → «делопроизводитель», in the middle of a sentence. */
export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** «Ковалёва Нина Андреевна» → «КН», for the round mark beside the name. */
export function initials(fullName: string): string {
  return fullName.split(/\s+/u).slice(0, 2).map((part) => part.charAt(0).toUpperCase()).join('')
}
