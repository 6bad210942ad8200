import type { LetterModel } from '../letter-model.ts'
import { bindSpaces, cleanText } from '../typography.ts'
import { SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Density, Drawing, TextStyle } from './drawing.ts'
import type { Measure } from './fonts.ts'
import { letterhead, type HeadPart } from './letterhead.ts'
import { requisites } from './requisites.ts'

const ADDRESSEE_X = SHEET.left + mm(98)
const ADDRESSEE_WIDTH = SHEET.left + TEXT_WIDTH - ADDRESSEE_X
const TEXT: TextStyle = { size: 13, lead: 16 }

/**
 * Everything above the salutation: letterhead, date and number, reference, addressee and heading (ГОСТ Р 7.0.97-2016, 5.5–5.15,
 * 5.17, appendix В). Beside a corner letterhead the addressee stands at the top of the sheet.
 */
export function composeHead(model: LetterModel, { air }: Density, measure: Measure): HeadPart {
  const stationery = letterhead(model, measure)
  const corner = model.letterhead?.form === 'corner'
  const left = requisites(model, stationery.bottom + mm(corner ? 7 : 10) * air, measure)
  const right = addressee(model, corner ? SHEET.top + mm(8) : stationery.bottom + mm(10) * air, measure)
  const drawings: Drawing[] = [...stationery.drawings, ...left.drawings, ...right.drawings]

  let bottom = Math.max(left.bottom, right.bottom) + mm(8) * air
  const heading = column(bindSpaces(cleanText(model.heading)), { x: SHEET.left, y: bottom, width: mm(98) }, { ...TEXT, style: 'bold' }, measure)
  if (heading.lines.length > 0) {
    drawings.push({ kind: 'text', tag: 'H1', lines: heading.lines })
    bottom += heading.height + mm(8) * air
  }
  return { drawings, bottom }
}

function addressee(model: LetterModel, top: number, measure: Measure): HeadPart {
  const drawings: Drawing[] = []
  let y = top
  for (const line of model.addressee) {
    const laid = column(bindSpaces(cleanText(line)), { x: ADDRESSEE_X, y, width: ADDRESSEE_WIDTH }, TEXT, measure)
    if (laid.lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += laid.height + (laid.height > 0 ? 2 : 0)
  }
  return { drawings, bottom: y }
}
