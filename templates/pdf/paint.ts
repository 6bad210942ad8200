import { NBSP } from '../typography.ts'
import type { Drawing, TextLine } from './drawing.ts'
import type { Measure } from './fonts.ts'
import { sliceSpans, textOfSpans, type Span } from './spans.ts'

type Doc = PDFKit.PDFDocument
type Element = PDFKit.PDFStructureElement

/** Draws on the current sheet what the composer has placed: texts and pictures under their tags, rules and boxes as artifacts. */
export function paint(doc: Doc, parent: Element, drawings: readonly Drawing[], measure: Measure): void {
  for (const drawing of drawings) {
    if (drawing.kind === 'text') tagged(parent, doc.struct(drawing.tag), () => drawing.lines.forEach((line) => paintLine(doc, line, measure)))
    else if (drawing.kind === 'picture') paintPicture(doc, parent, drawing)
    else artifact(doc, 'Layout', () => paintShape(doc, drawing))
  }
}

function tagged(parent: Element, element: Element, draw: () => void): void {
  parent.add(element)
  element.add(draw)
  element.end()
}

/** A Figure needs its text and its box (ISO 14289-1, 7.3). */
function paintPicture(doc: Doc, parent: Element, { x, y, width, height, picture }: Extract<Drawing, { kind: 'picture' }>): void {
  const element = doc.struct('Figure', { alt: picture.alt, bbox: [x, y, x + width, y + height] })
  const place = { width, height, ignoreOrientation: true }
  tagged(parent, element, () => doc.image(Buffer.from(picture.bytes), x, y, place))
}

/** Content that is not part of the text: screen readers pass it by. */
export function artifact(doc: Doc, type: 'Pagination' | 'Layout', draw: () => void): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

function paintShape(doc: Doc, shape: Exclude<Drawing, { kind: 'text' | 'picture' }>): void {
  doc.save()
  if (shape.kind === 'rule') doc.lineWidth(shape.weight).moveTo(shape.x, shape.y).lineTo(shape.x + shape.length, shape.y).stroke(shape.colour)
  else doc.lineWidth(0.9).roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius).stroke(shape.colour)
  doc.restore()
}

/** Spaces that stretch: all but the no-break spaces inside a number, «15 250». */
const STRETCHED = /(?<= )|(?<=(?<!\d)\u00a0)|(?<=\d\u00a0)(?!\d)/u

/**
 * Draws a line, face by face. A justified one is drawn word by word with its space glyphs: pdfkit's own justification drops them, and
 * the text runs together for search and screen readers.
 */
export function paintLine(doc: Doc, line: TextLine, measure: Measure): void {
  doc.fontSize(line.size).fillColor(line.colour)
  const words = line.stretchTo === undefined ? [line.spans] : wordsOf(line.spans)
  const extra = line.stretchTo === undefined || words.length < 2 ? 0 : (line.stretchTo - line.width) / (words.length - 1)
  const pieces = words.flatMap((word, at) => word.map((span, place) => ({ ...span, gap: at < words.length - 1 && place === word.length - 1 ? extra : 0 })))
  let x = line.x
  pieces.forEach(({ text, style, gap }, at) => {
    const tail = at === pieces.length - 1 && line.spaceAfter ? ' ' : ''
    doc.font(style).text(text + tail, x, line.y, { lineBreak: false, baseline: 'alphabetic' })
    if (at < pieces.length - 1) x += measureSpaced({ text, style }, line.size, measure) + gap
  })
}

/** The words of a line, each with the space after it and in its faces. */
function wordsOf(spans: readonly Span[]): Span[][] {
  let at = 0
  return textOfSpans(spans).split(STRETCHED).map((word) => sliceSpans(spans, at, (at += word.length)))
}

function measureSpaced({ text, style }: Span, size: number, measure: Measure): number {
  const end = text.at(-1)
  const word = end === ' ' || end === NBSP ? text.slice(0, -1) : text
  return measure(word, style, size) + (word === text ? 0 : measure(' ', style, size))
}
