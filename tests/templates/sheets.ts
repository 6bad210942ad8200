import type { ComposedLetter } from '../../templates/pdf/compose-letter.ts'
import { SHEET, shift, type Drawing, type TextLine } from '../../templates/pdf/drawing.ts'
import { lowered, loweredRow, type BodyLine } from '../../templates/pdf/flow.ts'
import { textOfSpans } from '../../templates/pdf/spans.ts'

/** A mark on a sheet and the place that its ink takes, points from the upper left corner. */
export interface Ink {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** A sheet as it was laid out: its ink, and the texts of each paragraph, item or cell that stand on it. */
export interface LaidSheet {
  readonly inks: readonly Ink[]
  readonly parts: ReadonlyMap<string, string>
}

const CAPITAL = 0.66
const TAIL = 0.2

export function laidSheets(letter: ComposedLetter): LaidSheet[] {
  const end = letter.placed.at(-1)
  return Array.from({ length: letter.pages }, (_, page) => {
    const origin = page === 0 ? letter.head.bottom : SHEET.top
    const last = page === letter.pages - 1
    const down = (drawings: readonly Drawing[]): Drawing[] => drawings.map((drawing) => shift(drawing, origin + (end?.top ?? 0)))
    const fixed = [...(page === 0 ? letter.head.drawings : []), ...(last ? [...down(letter.signature.position), ...down(letter.signature.mark), ...down(letter.signature.name), ...letter.executor] : [])]
    const onPage = letter.flow.flatMap((body, at) => (letter.placed[at]?.page === page ? [{ body, top: origin + letter.placed[at].top }] : []))
    const first = onPage[0]
    const repeated = first?.body.kind === 'row' && first.body.repeatedAbove ? headAbove(first.body, first.top) : []
    const flow = onPage.map(({ body, top }) => lowered(body, top))
    const parts = new Map<string, string>()
    for (const body of flow) for (const [key, text] of textsOfLine(body)) parts.set(key, (parts.get(key) ?? '') + text)
    return { inks: [...fixed.flatMap(inksOfDrawing), ...[...repeated, ...flow].flatMap(inksOfLine)], parts }
  })
}

function headAbove(body: Extract<BodyLine, { kind: 'row' }>, top: number): BodyLine[] {
  let y = top - (body.repeatedAbove ?? 0)
  return body.table.head.map((line) => {
    const placed = loweredRow(line, y)
    y += line.height
    return placed
  })
}

function textsOfLine(body: BodyLine): [string, string][] {
  const squeezed = (line: TextLine): string => textOfSpans(line.spans).replace(/\s+/gu, '')
  if (body.kind === 'line') return [[`${body.place.block}/${body.place.item ?? ''}`, squeezed(body.line)]]
  return body.cells.flatMap((line, column) => (line ? [[`${body.table.block}/${body.row}/${column}`, squeezed(line)] as [string, string]] : []))
}

const inkOf = ({ spans, x, y, size, width, stretchTo = width }: TextLine): Ink => ({ what: textOfSpans(spans), left: x, right: x + stretchTo, top: y - CAPITAL * size, bottom: y + TAIL * size })
const inksOfLine = (body: BodyLine): Ink[] => (body.kind === 'row' ? body.cells : [body.label, body.line]).flatMap((line) => (line ? [inkOf(line)] : []))

/** Frames and rules are drawn around the texts: only texts and pictures can collide. */
function inksOfDrawing(drawing: Drawing): Ink[] {
  if (drawing.kind === 'text') return drawing.lines.map(inkOf)
  if (drawing.kind !== 'picture') return []
  return [{ what: drawing.picture.alt, left: drawing.x, right: drawing.x + drawing.width, top: drawing.y, bottom: drawing.y + drawing.height }]
}

/** Pairs whose ink lies one over the other by more than a hair. */
export function collisions(inks: readonly Ink[]): string[] {
  const sorted = inks.toSorted((a, b) => a.top - b.top)
  return sorted.flatMap((one, at) => {
    const found: string[] = []
    for (const next of sorted.slice(at + 1)) {
      if (next.top > one.bottom) break
      if (Math.min(one.bottom, next.bottom) - next.top > 0.3 && Math.min(one.right, next.right) - Math.max(one.left, next.left) > 0.3) found.push(`«${one.what}» × «${next.what}»`)
    }
    return found
  })
}
