import { moscowDate, moscowTime, type IsoInstant } from '../../domain/calendar-date.ts'

/**
 * What a column holds. text: as it stands; date: `YYYY-MM-DD`; moment: an instant, shown in Moscow time; number: a count or whole days; decimal: with one
 * figure after the point; share: 0 to 1, shown in per cent.
 */
export type CellKind = 'text' | 'date' | 'moment' | 'number' | 'decimal' | 'share'
/** null leaves the cell empty. */
export type CellValue = string | number | null

/** Excel refuses a file with a longer cell. */
const LONGEST = 32_767
const FORMATS: Record<CellKind, string> = { text: '@', date: 'dd.mm.yyyy', moment: 'dd.mm.yyyy hh:mm', number: '#,##0', decimal: '#,##0.0', share: '0.0%' }

/** `@` for text: what looks like a formula stays text also when a person edits the cell. */
export const formatOf = (kind: CellKind): string => FORMATS[kind]

/**
 * The value as the sheet stores it. Texts are strings, never formulas, whatever they begin with; what XML forbids is left out.
 * A value that is not of its kind stays as text rather than be lost.
 */
export function cellOf(kind: CellKind, value: CellValue): string | number | Date | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return kind === 'text' ? String(value) : value
  if (kind === 'date') return dateOf(`${value}T00:00:00.000Z`) ?? textOf(value)
  if (kind === 'moment') return dateOf(wallClock(value)) ?? textOf(value)
  return textOf(value)
}

/** Sheets know no time zones: the clock on the wall in Moscow is written as if it were that of Greenwich. */
const wallClock = (instant: IsoInstant): string => (Number.isNaN(Date.parse(instant)) ? '' : `${moscowDate(instant)}T${moscowTime(instant)}:00.000Z`)

function dateOf(iso: string): Date | null {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? null : date
}

/** Control characters, halves of a character and non-characters: XML 1.0, 2.2. */
const FORBIDDEN = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

function textOf(text: string): string {
  const clean = text.replace(FORBIDDEN, '')
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1).replace(FORBIDDEN, '')}…`
}
