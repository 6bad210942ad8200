import { formatRuDate } from '../../domain/calendar-date.ts'
import type { LetterModel, SignatureMark } from '../letter-model.ts'
import { bindSpaces, cleanText, NBSP } from '../typography.ts'
import { AMBER, BLUE, GREY, INK, SHEET, TEXT_WIDTH, baselineOf, column, mm, shift } from './drawing.ts'
import type { Drawing, TextLine, TextStyle } from './drawing.ts'
import type { Measure } from './fonts.ts'

/** The signature block with its top at 0; the place of the mark is relative to it. Points. */
export interface ComposedSignature {
  readonly position: Drawing[]
  readonly mark: Drawing[]
  readonly name: Drawing[]
  readonly place: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly height: number
}

const FRAME_WIDTH = mm(76)
const FRAME_HEIGHT = mm(26)
const GAP = mm(3)
const TEXT: TextStyle = { size: 13, lead: 16 }
const SMALL: TextStyle = { size: 7.5, lead: 9.6 }

/** A position of more lines than this is set above the mark, in a wide column. */
const LONG_POSITION = 5

/**
 * Position, mark, initials and surname (ГОСТ Р 7.0.97-2016, 5.22, 5.23). The frame of the e-signature and the ink line
 * take the same place; the frame grows only when its text does.
 */
export function composeSignature(model: LetterModel, electronic: boolean, measure: Measure): ComposedSignature {
  const name = bindSpaces(cleanText(model.signature.name)).replaceAll(' ', NBSP)
  const nameWidth = Math.min(Math.max(measure(name, 'regular', TEXT.size) + 1, mm(30)), mm(56))
  const nameX = SHEET.left + TEXT_WIDTH - nameWidth
  const x = nameX - GAP - FRAME_WIDTH
  const { mark } = model.signature
  const frame = mark && electronic ? composeFrame(mark, x, measure) : null
  const frameHeight = frame?.height ?? FRAME_HEIGHT

  const position = bindSpaces(cleanText(model.signature.position))
  const beside = column(position, { x: SHEET.left, y: 0, width: x - GAP - SHEET.left }, TEXT, measure)
  const stacked = beside.lines.length > LONG_POSITION
  const laid = stacked ? column(position, { x: SHEET.left, y: 0, width: nameX - SHEET.left }, TEXT, measure) : beside
  const height = stacked ? laid.height + mm(2) + frameHeight : Math.max(frameHeight, laid.height)
  const frameTop = stacked ? height - frameHeight : (height - frameHeight) / 2
  const positionTop = stacked ? 0 : (height - laid.height) / 2
  // the name stands on the line of the last word of the position, or in the middle of the mark below it
  const lastBaseline = positionTop + (laid.lines.at(-1)?.y ?? 0)
  const baseline = stacked || laid.lines.length === 0 ? frameTop + (frameHeight + TEXT.size * 0.66) / 2 : lastBaseline
  const nameLaid = column(name, { x: nameX, y: baseline - baselineOf(TEXT.size, TEXT.lead), width: nameWidth }, { ...TEXT, align: 'right' }, measure)
  const ink: Drawing = { kind: 'rule', x: x + mm(8), y: baseline + 2, length: FRAME_WIDTH - mm(16), weight: 0.6, colour: INK }
  return {
    position: paragraph(laid.lines).map((drawing) => shift(drawing, positionTop)),
    mark: frame ? frame.drawings.map((drawing) => shift(drawing, frameTop)) : [ink],
    name: paragraph(nameLaid.lines),
    place: { x, y: frameTop, width: FRAME_WIDTH, height: frameHeight },
    height,
  }
}

const paragraph = (lines: readonly TextLine[]): Drawing[] => (lines.length > 0 ? [{ kind: 'text', tag: 'P', lines }] : [])

function composeFrame(mark: SignatureMark, x: number, measure: Measure): { drawings: Drawing[]; height: number } {
  const inner: Drawing[] = []
  const pad = mm(3.5)
  let y = mm(2.6)
  for (const text of ['ДОКУМЕНТ ПОДПИСАН', 'ЭЛЕКТРОННОЙ ПОДПИСЬЮ']) {
    const laid = column(text, { x, y, width: FRAME_WIDTH }, { style: 'bold', size: 8.5, lead: 10.4, align: 'center', colour: BLUE }, measure)
    inner.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += laid.height
  }
  y += 3.4
  inner.push({ kind: 'rule', x: x + pad, y, length: FRAME_WIDTH - 2 * pad, weight: 0.4, colour: BLUE })
  y += 3.4
  const labelWidth = measure('Действителен:', 'regular', SMALL.size) + 5
  const valueWidth = FRAME_WIDTH - 2 * pad - labelWidth
  const rows = [
    ['Сертификат:', halved(mark.serial.toUpperCase(), (text) => measure(text, 'regular', SMALL.size) <= valueWidth)],
    ['Владелец:', cleanText(mark.owner)],
    ['Действителен:', `с${NBSP}${formatRuDate(mark.validFrom)} по${NBSP}${formatRuDate(mark.validTo)}`],
  ] as const
  for (const [label, value] of rows) {
    const left = column(label, { x: x + pad, y, width: labelWidth }, { ...SMALL, colour: GREY }, measure)
    const right = column(value, { x: x + pad + labelWidth, y, width: valueWidth }, { ...SMALL, colour: BLUE }, measure)
    inner.push({ kind: 'text', tag: 'P', lines: [...left.lines.map((line) => ({ ...line, spaceAfter: true })), ...right.lines] })
    y += Math.max(left.height, right.height)
  }
  if (mark.training) {
    y += 3
    inner.push({ kind: 'rule', x: x + pad, y, length: FRAME_WIDTH - 2 * pad, weight: 0.4, colour: AMBER })
    const laid = column(`УЧЕБНЫЙ СЕРТИФИКАТ${NBSP}— юридической силы не имеет`, { x, y: y + 2.4, width: FRAME_WIDTH }, { style: 'bold', size: 7.2, lead: 9.2, align: 'center', colour: AMBER }, measure)
    inner.push({ kind: 'text', tag: 'P', lines: laid.lines })
    y += 2.4 + laid.height
  }
  const content = y + mm(2.4)
  const height = Math.max(FRAME_HEIGHT, content)
  const inset = (height - content) / 2
  const box: Drawing = { kind: 'box', x, y: 0, width: FRAME_WIDTH, height, radius: 5, colour: mark.training ? AMBER : BLUE }
  return { drawings: [box, ...inner.map((drawing) => shift(drawing, inset))], height }
}

/** A serial number that is wider than its column is parted in the middle, between bytes. */
function halved(serial: string, fits: (text: string) => boolean): string {
  if (fits(serial)) return serial
  const middle = Math.ceil(serial.length / 4) * 2
  return `${serial.slice(0, middle)} ${serial.slice(middle)}`
}
