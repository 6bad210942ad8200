import { HAIR, type TextLine } from './drawing.ts'
import { lowered, loweredRow, type BodyLine, type ParagraphLine, type RowLine } from './flow.ts'
import type { Measure } from './fonts.ts'
import { artifact, paintLine } from './paint.ts'

type Element = PDFKit.PDFStructureElement

/** A line of the flow and where its top stands on the current sheet, points. */
export interface PlacedBody<Line extends BodyLine = BodyLine> {
  readonly body: Line
  readonly top: number
}

/**
 * Draws lines of the flow sheet by sheet. A paragraph, a row or a cell that goes over to the next sheet stays one element of the tree of
 * tags; headings of columns that are drawn again there are not part of the text.
 */
export function bodyPainter(doc: PDFKit.PDFDocument, parent: Element, measure: Measure): (lines: readonly PlacedBody[]) => void {
  const open = new Map<string, Element>()
  const element = (key: string, under: Element, tag: string, options?: PDFKit.Mixins.StructureElementOptions): Element => {
    const known = open.get(key)
    if (known) return known
    const made = doc.struct(tag, options)
    under.add(made)
    open.set(key, made)
    return made
  }
  const draw = (lines: readonly TextLine[]): void => lines.forEach((line) => paintLine(doc, line, measure))

  const paintParagraph = (first: ParagraphLine, lines: readonly ParagraphLine[]): void => {
    const { place, label } = first
    const under = place.tag === 'P' ? element(`${place.block}`, parent, 'P') : element(`${place.block}/${place.item}`, element(`${place.block}`, parent, 'L'), 'LI')
    if (label) (place.tag === 'P' ? under : element(`${place.block}/${place.item}/label`, under, 'Lbl')).add(() => draw([label]))
    const into = place.tag === 'P' ? under : element(`${place.block}/${place.item}/body`, under, 'LBody')
    into.add(() => draw(lines.map(({ line }) => line)))
  }

  const paintRow = ({ table, row, heading }: RowLine, lines: readonly RowLine[]): void => {
    const under = element(`${table.block}/${row}`, element(`${table.block}`, parent, 'Table'), 'TR')
    for (let column = 0; column < table.edges.length - 1; column += 1) {
      const cell = element(`${table.block}/${row}/${column}`, under, heading ? 'TH' : 'TD', heading ? { scope: 'Column' } : {})
      const texts = lines.flatMap(({ cells }) => cells[column] ?? [])
      if (texts.length > 0) cell.add(() => draw(texts))
    }
  }

  const paintGrid = (lines: readonly PlacedBody<RowLine>[]): void => {
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) return
    const { edges } = first.body.table
    const [left = 0, right = 0] = [edges[0], edges.at(-1)]
    const [top, bottom] = [first.top, last.top + last.body.height]
    const across = lines.filter(({ body }, at) => body.row !== lines[at - 1]?.body.row).map((line) => line.top)
    doc.save().lineWidth(0.5)
    for (const x of edges) doc.moveTo(x, top).lineTo(x, bottom)
    for (const y of [...across, bottom]) doc.moveTo(left, y).lineTo(right, y)
    doc.stroke(HAIR).restore()
  }

  const paintTable = (lines: readonly PlacedBody<RowLine>[]): void => {
    const first = lines[0]
    if (!first) return
    const repeated = first.body.heading ? [] : repeatedHead(first)
    artifact(doc, 'Layout', () => paintGrid([...repeated, ...lines]))
    if (repeated.length > 0) artifact(doc, 'Pagination', () => first.body.table.edges.forEach((_, column) => draw(repeated.flatMap(({ body }) => body.cells[column] ?? []))))
    for (const row of runs(lines, (one, next) => one.body.row === next.body.row)) if (row[0]) paintRow(row[0].body, row.map(({ body }) => body))
  }

  return (lines) => {
    const down = lines.map(({ body, top }) => ({ body: lowered(body, top), top }))
    for (const run of runs(down, (one, next) => belongs(one.body, next.body))) {
      const rows = run.flatMap(({ body, top }) => (body.kind === 'row' ? [{ body, top }] : []))
      const texts = run.flatMap(({ body }) => (body.kind === 'line' ? [body] : []))
      if (rows.length > 0) paintTable(rows)
      if (texts[0]) paintParagraph(texts[0], texts)
    }
  }
}

/** Lines of one paragraph, of one item or of one table. */
function belongs(one: BodyLine, next: BodyLine): boolean {
  if (one.kind === 'row') return next.kind === 'row' && one.table === next.table
  return next.kind === 'line' && one.place === next.place
}

/** Headings of the columns right above the first line of a sheet, when the table has come from the sheet before. */
function repeatedHead({ body, top }: PlacedBody<RowLine>): PlacedBody<RowLine>[] {
  const { head } = body.table
  let y = top - head.reduce((sum, { height }) => sum + height, 0)
  return head.map((line) => {
    const placed = { body: loweredRow(line, y), top: y }
    y += line.height
    return placed
  })
}

/** Neighbours that belong together. */
function runs<T>(values: readonly T[], together: (one: T, next: T) => boolean): T[][] {
  const out: T[][] = []
  for (const value of values) {
    const run = out.at(-1)
    const before = run?.at(-1)
    if (run && before !== undefined && together(before, value)) run.push(value)
    else out.push([value])
  }
  return out
}
