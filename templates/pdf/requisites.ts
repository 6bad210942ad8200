import { formatRuDate } from '../../domain/calendar-date.ts'
import type { LetterModel } from '../letter-model.ts'
import { cleanText, NBSP } from '../typography.ts'
import { HAIR, SHEET, column, mm } from './drawing.ts'
import type { Drawing, TextLine, TextStyle } from './drawing.ts'
import type { Measure } from './fonts.ts'
import { LEFT_COLUMN, type HeadPart } from './letterhead.ts'

const TEXT: TextStyle = { size: 13, lead: 16 }
const ROW = mm(8)

interface Requisite {
  readonly label: string
  readonly value: string
  /** Room for a value that is to be written by hand, points. */
  readonly min: number
}

/** «23.11.2026 № 01-15/3482» and «На № … от …», each value on a hairline; a missing value leaves the line to be filled by hand. */
export function requisites(model: LetterModel, top: number, measure: Measure): HeadPart {
  const drawings: Drawing[] = []
  const width = (text: string): number => measure(text, 'regular', TEXT.size)
  const roomOf = ({ value, min }: Requisite): number => Math.max(min, width(value) + 6)
  let y = top
  const row = (parts: readonly Requisite[]): void => {
    let x = SHEET.left
    let bottom = y
    const lines: TextLine[] = []
    for (const part of parts) {
      const label = column(part.label, { x, y, width: width(part.label) + 1 }, TEXT, measure).lines
      x += part.label === '' ? 0 : width(part.label) + 4
      // a number wider than the whole column is parted rather than printed over the addressee
      const room = Math.min(roomOf(part), SHEET.left + LEFT_COLUMN - x)
      const value = column(part.value, { x, y, width: room }, { ...TEXT, align: 'center' }, measure)
      bottom = Math.max(bottom, y + value.height, y + TEXT.lead)
      drawings.push({ kind: 'rule', x, y: Math.max(y + value.height, y + TEXT.lead) + 0.5, length: room, weight: 0.4, colour: HAIR })
      lines.push(...[...label, ...value.lines].map((line) => ({ ...line, spaceAfter: true })))
      x += room + 4
    }
    if (lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: lines.map((line, at) => ({ ...line, spaceAfter: at < lines.length - 1 })) })
    y = bottom + mm(2.5)
  }
  const rows = (parts: readonly Requisite[]): void => {
    const whole = parts.reduce((sum, part) => sum + (part.label === '' ? 0 : width(part.label) + 4) + roomOf(part) + 4, -4)
    if (whole <= LEFT_COLUMN) row(parts)
    else parts.forEach((part) => row([part]))
  }
  rows([
    { label: '', value: model.date ? formatRuDate(model.date) : '', min: mm(27) },
    { label: '№', value: cleanText(model.outgoingNumber ?? ''), min: mm(46) },
  ])
  if (model.reference) {
    rows([
      { label: `На${NBSP}№`, value: cleanText(model.reference.number), min: mm(30) },
      { label: 'от', value: formatRuDate(model.reference.date), min: mm(24) },
    ])
  }
  return { drawings, bottom: Math.max(y, top + ROW) }
}
