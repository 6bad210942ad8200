import { change } from './arithmetic.ts'
import { FIGURE_DEFINITIONS, type FigureCode, type FigureUnit } from './figure.ts'
import { days } from '../plural.ts'

const DASH = '—'
const THIN_SPACE = '\u202f'
const percents = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 0 })

/** `12 345` with a thin space. */
export const formatCount = (value: number): string => whole.format(value).replaceAll(/\s/gu, THIN_SPACE)

/** `0.934` → `93,4 %`; null is a dash. */
export const formatShare = (value: number | null): string => (value === null ? DASH : `${percents.format(value * 100)}${THIN_SPACE}%`)

/** `12.34` → `12,3`; null is a dash. */
export const formatDays = (value: number | null): string => (value === null ? DASH : percents.format(value))

export function formatFigure(code: FigureCode, value: number | null): string {
  if (value === null) return DASH
  const { unit } = FIGURE_DEFINITIONS[code]
  if (unit === 'share') return formatShare(value)
  if (unit === 'days') return Number.isInteger(value) ? days(value) : `${formatDays(value)} дня`
  return formatCount(value)
}

/** «+12 %», «−3,1 п. п.», «без изменений»; null when there is nothing to compare with. */
export function formatChange(unit: FigureUnit, now: number | null, before: number | null): string | null {
  if (now === null || before === null) return null
  if (now === before) return 'без изменений'
  const difference = unit === 'share' ? (now - before) * 100 : unit === 'days' ? now - before : (change(now, before) ?? Number.NaN) * 100
  if (Number.isNaN(difference)) return null
  const text = percents.format(Math.abs(difference))
  if (text === '0') return 'без изменений'
  return `${difference > 0 ? '+' : '−'}${text}${THIN_SPACE}${unit === 'share' ? 'п. п.' : unit === 'days' ? 'дн.' : '%'}`
}
