import { baselineOf } from './drawing.ts'
import type { Density, TextLine } from './drawing.ts'
import type { FlowLine } from './paginate.ts'

/** Size of the text of a letter, points. */
export const SIZE = 13

/** Where a line of the flow belongs in the tree of tags. */
interface Place {
  /** Number of the paragraph or list. */
  readonly block: number
  readonly tag: 'P' | 'L'
  /** Number of the item of a list. */
  readonly item?: number
}

/** A line of a paragraph or list: until the pages are known, its y is the baseline from its own top. */
export interface ParagraphLine extends FlowLine {
  readonly kind: 'line'
  readonly place: Place
  readonly label: TextLine | null
  readonly line: TextLine
}

/** A table as all its lines share it. */
export interface TableFrame {
  /** Number of the block. */
  readonly block: number
  /** Where the vertical rules stand, one more than columns; points from the left edge of the sheet. */
  readonly edges: readonly number[]
  /** Lines of the row that names the columns, drawn again where the table goes over to the next sheet. */
  readonly head: readonly RowLine[]
}

/** One line of a row of a table: at most one line of text of each cell, its y as in a paragraph. */
export interface RowLine extends FlowLine {
  readonly kind: 'row'
  readonly table: TableFrame
  /** Number of the row, and whether it names the columns. */
  readonly row: number
  readonly heading: boolean
  readonly cells: readonly (TextLine | null)[]
}

/** A line of the flow of a letter. */
export type BodyLine = ParagraphLine | RowLine

/** The same lines at another density; where the lines break does not depend on it, and tables keep their own leading. */
export function spaced(flow: readonly BodyLine[], { leading, air }: Density): BodyLine[] {
  const lead = SIZE * leading
  const y = baselineOf(SIZE, lead)
  return flow.map((line) => {
    if (line.kind === 'row') return { ...line, gap: line.gap * air }
    return { ...line, height: lead, gap: line.gap * air, line: { ...line.line, y }, label: line.label && { ...line.label, y } }
  })
}

/** The line lower by `by` points. */
export function lowered(body: BodyLine, by: number): BodyLine {
  return body.kind === 'row' ? loweredRow(body, by) : { ...body, line: down(body.line, by), label: body.label && down(body.label, by) }
}

export const loweredRow = (body: RowLine, by: number): RowLine => ({ ...body, cells: body.cells.map((line) => line && down(line, by)) })

const down = (line: TextLine, by: number): TextLine => ({ ...line, y: line.y + by })
