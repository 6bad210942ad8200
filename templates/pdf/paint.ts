import { NBSP } from '../typography.ts'
import type { Drawing, TextLine } from './drawing.ts'
import type { Measure } from './fonts.ts'

type Doc = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** Draws on the current sheet what the composer has placed: texts under their tags, rules and boxes as artifacts. */
export function paint(doc: Doc, parent: Element, drawings: readonly Drawing[], measure: Measure): void {
  for (const drawing of drawings) {
    if (drawing.kind !== 'text') {
      artifact(doc, 'Layout', () => paintShape(doc, drawing))
      continue
    }
    const element = doc.struct(drawing.tag)
    parent.add(element)
    element.add(() => drawing.lines.forEach((line) => paintLine(doc, line, measure)))
    element.end()
  }
}

/** Content that is not part of the text: screen readers pass it by. */
export function artifact(doc: Doc, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

function paintShape(doc: Doc, shape: Exclude<Drawing, { kind: 'text' }>): void {
  doc.save()
  if (shape.kind === 'rule') doc.lineWidth(shape.weight).moveTo(shape.x, shape.y).lineTo(shape.x + shape.length, shape.y).stroke(shape.colour)
  else doc.lineWidth(0.9).roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius).stroke(shape.colour)
  doc.restore()
}

/** Spaces that stretch: all but the no-break spaces inside a number, «15 250». */
const STRETCHED = /(?<= )|(?<=(?<!\d)\u00a0)|(?<=\d\u00a0)(?!\d)/u

/**
 * Draws a line. A justified one is drawn word by word with its space glyphs: pdfkit's own justification drops them, and the
 * text runs together for search and screen readers.
 */
export function paintLine(doc: Doc, line: TextLine, measure: Measure): void {
  doc.font(line.style).fontSize(line.size).fillColor(line.colour)
  const tail = line.spaceAfter ? ' ' : ''
  const pieces = line.stretchTo === undefined ? [line.text] : line.text.split(STRETCHED)
  const extra = line.stretchTo === undefined || pieces.length < 2 ? 0 : (line.stretchTo - line.width) / (pieces.length - 1)
  let x = line.x
  pieces.forEach((piece, at) => {
    doc.text(at === pieces.length - 1 ? piece + tail : piece, x, line.y, { lineBreak: false, baseline: 'alphabetic' })
    if (at < pieces.length - 1) x += measureSpaced(piece, line, measure) + extra
  })
}

function measureSpaced(piece: string, line: TextLine, measure: Measure): number {
  const end = piece.at(-1)
  const word = end === ' ' || end === NBSP ? piece.slice(0, -1) : piece
  return measure(word, line.style, line.size) + (word === piece ? 0 : measure(' ', line.style, line.size))
}
