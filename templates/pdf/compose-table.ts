import type { RichText, TableBlock } from '../../domain/letter-document.ts'
import { breakLines, textWidths, type BrokenLine } from './break-lines.ts'
import { columnWidths, type ColumnNeed } from './column-widths.ts'
import { INK, SHEET, TEXT_WIDTH, baselineOf, mm } from './drawing.ts'
import type { TextLine } from './drawing.ts'
import type { RowLine, TableFrame } from './flow.ts'
import type { Measure } from './fonts.ts'
import { spansOfRuns, textOfSpans, type Span } from './spans.ts'

/** Many columns are set smaller. Points. */
const SIZES = { usual: 11.5, many: 10 } as const
const MANY_COLUMNS = 6
const LEADING = 1.22
/** Air inside a cell, points. */
const PAD = { x: 4, y: 3 } as const
/** A heading taller than this is not repeated: the text of the table needs the room. */
const TALLEST_REPEATED = mm(70)
/** «412,36», «1 286,74 руб.», «−15 %», «—»: a column of such cells and nothing else is set to the right. */
const NUMBER = /^(?:[+−–-]?\d[\d\s]*(?:[.,]\d+)?(?:\s*(?:%|₽|руб\.?|коп\.?|кВт·ч|шт\.?))?|[—–-])$/u

export interface TableLook {
  readonly block: number
  /** Above the table, points. */
  readonly gap: number
  /** The table stays with the line before it. */
  readonly keep: boolean
  /** Left edge and width when they are not those of the text, points. */
  readonly x?: number
  readonly width?: number
  /** The least width of each column, for those that are filled by hand; points. */
  readonly least?: readonly number[]
}

/**
 * A table as lines of the flow. A row is parted only where it is taller than a sheet, and then at least two of its lines stand on
 * each side.
 */
export function composeTable(block: TableBlock, look: TableLook, measure: Measure): RowLine[] {
  const columns = Math.max(0, ...block.rows.map((row) => row.length))
  if (columns === 0) return []
  const size = columns >= MANY_COLUMNS ? SIZES.many : SIZES.usual
  const faces = (text: string, style: Span['style']): number => measure(text, style, size)
  const cells = block.rows.map((row, at) => Array.from({ length: columns }, (_, column) => paragraphsOf(row[column] ?? [], block.header && at === 0)))
  const numeric = Array.from({ length: columns }, (_, column) => isNumeric(cells.slice(block.header ? 1 : 0).map((row) => row[column] ?? [])))
  const { x = SHEET.left, width = TEXT_WIDTH } = look
  const widths = columnWidths(Array.from({ length: columns }, (_, column) => needOf(cells.map((row) => row[column] ?? []), { heading: block.header, least: look.least?.[column] ?? 0 }, faces)), width - columns * 2 * PAD.x)
  const edges = widths.reduce((known, one) => [...known, (known.at(-1) ?? x) + one + 2 * PAD.x], [x])

  const rows = cells.map((row, at) => {
    const heading = block.header && at === 0
    const laid = row.map((paragraphs, column) => {
      const room = widths[column] ?? 0
      const broken = paragraphs.flatMap((spans) => breakLines(spans, faces, { width: room, indent: 0, mode: 'balance' }))
      const align = heading ? 'center' : numeric[column] ? 'right' : 'left'
      return broken.map((line, place) => textLine(line, { left: (edges[column] ?? x) + PAD.x, room, align, size, last: place === broken.length - 1 }))
    })
    return linesOfRow(laid, { row: at, heading, size })
  })
  const head = block.header ? (rows[0] ?? []) : []
  return assemble(rows, head, { ...look, edges })
}

/** A hair more than the words are wide, for sums of fractions. */
const HAIRSBREADTH = 0.1

/** The text of a heading may well take two lines: it asks for half of its width. */
function needOf(column: readonly (readonly (readonly Span[])[])[], { heading, least }: { heading: boolean; least: number }, faces: (text: string, style: Span['style']) => number): ColumnNeed {
  const cells = column.map((paragraphs) => paragraphs.map((spans) => textWidths(spans, faces)))
  const widest = Math.max(least, ...cells.flat().map((width) => width.widest))
  const whole = cells.flatMap((paragraphs, row) => paragraphs.map((width) => (heading && row === 0 ? width.whole / 2 : width.whole)))
  return { least: widest + HAIRSBREADTH, natural: Math.max(widest, ...whole) + HAIRSBREADTH }
}

/** A cell's text, an element a line that a person has ended by hand; empty ones are left out. */
const paragraphsOf = (cell: RichText, bold: boolean): Span[][] => spansOfRuns(cell, { bold }).filter((spans) => spans.length > 0)

function isNumeric(column: readonly (readonly Span[][])[]): boolean {
  const texts = column.map((cell) => cell.map(textOfSpans).join(' ')).filter((text) => text !== '')
  return texts.length > 0 && texts.every((text) => NUMBER.test(text)) && texts.some((text) => /\d/u.test(text))
}

function textLine({ spans, width, spaceAfter }: BrokenLine, { left, room, align, size, last }: { left: number; room: number; align: 'left' | 'center' | 'right'; size: number; last: boolean }): TextLine {
  const spare = room - width
  return { spans, x: left + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0), y: 0, size, colour: INK, width, spaceAfter: spaceAfter || !last }
}

type LooseLine = Pick<RowLine, 'height' | 'row' | 'heading' | 'cells'>

/** The lines of one row, each as high as a line of its text; the headings of columns stand in the middle of their row. */
function linesOfRow(cells: readonly (readonly TextLine[])[], { row, heading, size }: { row: number; heading: boolean; size: number }): LooseLine[] {
  const count = Math.max(1, ...cells.map((lines) => lines.length))
  const lead = size * LEADING
  return Array.from({ length: count }, (_, at) => {
    const top = at === 0 ? PAD.y : 0
    const y = top + baselineOf(size, lead)
    return {
      height: top + lead + (at === count - 1 ? PAD.y : 0),
      row,
      heading,
      cells: cells.map((lines) => {
        const line = lines[at - (heading ? Math.floor((count - lines.length) / 2) : 0)]
        return line === undefined ? null : { ...line, y }
      }),
    }
  })
}

function assemble(rows: readonly (readonly LooseLine[])[], head: readonly LooseLine[], { block, edges, gap, keep }: TableLook & { edges: readonly number[] }): RowLine[] {
  const headHeight = head.reduce((sum, { height }) => sum + height, 0)
  const repeated = headHeight <= TALLEST_REPEATED ? head : []
  const frame: { -readonly [K in keyof TableFrame]: TableFrame[K] } = { block, edges, head: [] }
  const made = rows.flatMap((lines, row) =>
    lines.map((line, at): RowLine => ({
      ...line,
      kind: 'row',
      table: frame,
      gap: row === 0 && at === 0 ? gap : 0,
      // the first row stays with the headings of the columns
      mayBreakBefore: at === 0 && (row === 0 ? !keep : row > 1 || head.length === 0),
      mayCutBefore: at >= 2 && at <= lines.length - 2,
      repeatedAbove: line.heading || repeated.length === 0 ? 0 : headHeight,
    })),
  )
  if (repeated.length > 0) frame.head = made.filter(({ heading }) => heading)
  return made
}
