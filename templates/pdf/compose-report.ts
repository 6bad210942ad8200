import { bindSpaces, cleanText, NBSP } from '../typography.ts'
import type { ReportColumn, TableReport } from '../table-report-model.ts'
import { breakLines, textWidths, type BrokenLine } from './break-lines.ts'
import { GREY, INK, column, mm, type Drawing, type TextStyle } from './drawing.ts'
import type { LoadedFonts, Measure } from './fonts.ts'
import type { FlowLine } from './paginate.ts'
import { printable } from './unsupported-characters.ts'

/** Size of a sheet and its margins, points: at least those of the office's papers, a binding edge on the left. */
export interface ReportSheet {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly textWidth: number
  readonly top: number
  readonly bottom: number
}
const [SHORT, LONG] = [595.28, 841.89]
const EDGE = { left: mm(20), right: mm(10), top: mm(15), bottom: mm(16) } as const

export function reportSheet(landscape: boolean): ReportSheet {
  const [width, height] = landscape ? [LONG, SHORT] : [SHORT, LONG]
  return { width, height, left: EDGE.left, textWidth: width - EDGE.left - EDGE.right, top: EDGE.top, bottom: EDGE.bottom }
}

export const CELL = { size: 8.5, lead: 10.4, padX: 3, padY: 2.2 } as const

/** A row with its cells broken into lines. A section heading and a note have one cell, as wide as the table. */
export interface ComposedRow {
  readonly kind: 'head' | 'row' | 'section' | 'totals' | 'note'
  readonly cells: readonly (readonly BrokenLine[])[]
  readonly lines: number
}

/** One line of a row in the flow of the table. */
export interface ReportLine extends FlowLine {
  readonly row: ComposedRow
  readonly at: number
}

export interface ComposedTable {
  /** Where the columns stand, one more than columns; points from the left edge of the sheet. */
  readonly edges: readonly number[]
  readonly head: ComposedRow
  readonly headHeight: number
  readonly flow: readonly ReportLine[]
}

/** Rows between two breaths: the rest of the program goes on while a long table is set. */
const ROWS_AT_ONCE = 200

/** Breaks every cell into lines. Characters that the typeface lacks become «□»: one odd name must not cost the office its journal. */
export async function composeReportTable(report: TableReport, sheet: ReportSheet, fonts: LoadedFonts, breathe: () => Promise<void>): Promise<ComposedTable> {
  const edges = edgesOf(report.columns, sheet, fonts)
  const widths = report.columns.map((_, at) => (edges[at + 1] ?? 0) - (edges[at] ?? 0) - 2 * CELL.padX)
  const made: ComposedRow[] = []
  const compose = (kind: ComposedRow['kind'], texts: readonly string[], rooms: readonly number[]): ComposedRow => {
    const cells = rooms.map((width, at) => linesOf(texts[at] ?? '', { width, bold: kind !== 'row' && kind !== 'note' }, fonts))
    return { kind, cells, lines: Math.max(1, ...cells.map((lines) => lines.length)) }
  }
  const add = async (kind: ComposedRow['kind'], texts: readonly string[], rooms = widths): Promise<void> => {
    made.push(compose(kind, texts, rooms))
    if (made.length % ROWS_AT_ONCE === 0) await breathe()
  }
  const head = compose('head', report.columns.map(({ header }) => header), widths)
  for (const row of report.rows) await add('row', row)
  for (const { heading, rows, totals, notes = [] } of report.sections ?? []) {
    await add('section', [heading], [sheet.textWidth - 2 * CELL.padX])
    for (const row of rows) await add('row', row)
    if (totals) await add('totals', totals)
    for (const note of notes) await add('note', [note], [sheet.textWidth - 2 * CELL.padX])
  }
  if (report.totals) await add('totals', report.totals)
  return { edges, head, headHeight: heightOf(head), flow: flowOf(head, made) }
}

/** Columns by their shares; none is narrower than the widest word of its heading, the others give it the room. */
function edgesOf(columns: readonly ReportColumn[], { left, textWidth }: ReportSheet, { measure }: LoadedFonts): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const needs = columns.map(({ header, share }) => ({ wanted: (share * textWidth) / all, least: textWidths([{ text: cleanText(header), style: 'bold' }], (text, face) => measure(text, face, CELL.size)).widest + 2 * CELL.padX + 0.1 }))
  const lack = needs.reduce((sum, { wanted, least }) => sum + Math.max(0, least - wanted), 0)
  const spare = needs.reduce((sum, { wanted, least }) => sum + Math.max(0, wanted - least), 0)
  const taken = spare > 0 ? Math.min(1, lack / spare) : 0
  const given = spare < lack ? spare / lack : 1
  const widths = needs.map(({ wanted, least }) => (wanted > least ? wanted - (wanted - least) * taken : wanted + (least - wanted) * given))
  return widths.reduce((known, width) => [...known, (known.at(-1) ?? left) + width], [left])
}

function linesOf(text: string, { width, bold }: { width: number; bold: boolean }, fonts: LoadedFonts): BrokenLine[] {
  const style = bold ? 'bold' : 'regular'
  return text.split('\n').flatMap((part) => {
    const clean = printable(cleanText(part), fonts).replace(/(?<=\d) (?=\d{3}(?!\d))/gu, NBSP)
    return clean === '' ? [] : breakLines([{ text: clean, style }], (piece, face) => fonts.measure(piece, face, CELL.size), { width, indent: 0, mode: 'balance' })
  })
}

export const heightOfLine = ({ lines }: ComposedRow, at: number): number => (at === 0 ? CELL.padY : 0) + CELL.lead + (at === lines - 1 ? CELL.padY : 0)
const heightOf = (row: ComposedRow): number => row.lines * CELL.lead + 2 * CELL.padY

/** A row is parted only where it is taller than a sheet; a heading keeps the row under it, totals the row above. */
function flowOf(head: ComposedRow, rows: readonly ComposedRow[]): ReportLine[] {
  const headHeight = heightOf(head)
  return [head, ...rows].flatMap((row, index, all) =>
    Array.from({ length: row.lines }, (_, at): ReportLine => ({
      row,
      at,
      height: heightOfLine(row, at),
      gap: 0,
      mayBreakBefore: at === 0 && row.kind !== 'totals' && all[index - 1]?.kind !== 'section' && index > 1,
      mayCutBefore: at >= 2 && at <= row.lines - 2,
      repeatedAbove: row.kind === 'head' ? 0 : headHeight,
    })),
  )
}

/** Drawings from a top at 0, and how far they reach; points. */
export interface ReportPart {
  readonly drawings: readonly Drawing[]
  readonly height: number
}

/** Organisation, title, and the lines under it. */
export function composeReportHead({ organisation = '', title, lines }: TableReport, { left, textWidth }: ReportSheet, fonts: LoadedFonts): ReportPart {
  const drawings: Drawing[] = []
  let y = 0
  const put = (text: string, look: TextStyle, tag: 'P' | 'H1' = 'P'): void => {
    const laid = column(bindSpaces(printable(cleanText(text), fonts)), { x: left, y, width: textWidth }, { align: 'center', ...look }, fonts.measure)
    if (laid.lines.length > 0) drawings.push({ kind: 'text', tag, lines: laid.lines })
    y += laid.height
  }
  put(organisation, { size: 9.5, lead: 12, colour: GREY })
  put(title, { style: 'bold', size: 13, lead: 17 }, 'H1')
  y += 2
  for (const line of lines) put(line, { size: 9, lead: 11.6, colour: GREY })
  return { drawings, height: y + 8 }
}

/** A line of ink for each who signs. */
export function composeReportTail({ signatures = [] }: TableReport, { left, textWidth }: ReportSheet, measure: Measure): ReportPart {
  const look: TextStyle = { size: 10, lead: 13 }
  const drawings: Drawing[] = []
  const [labels, ink] = [Math.min(mm(95), textWidth * 0.45), mm(45)]
  let y = 0
  for (const { label, name } of signatures) {
    for (const [text, x, width] of [[label, left, labels], [name, left + labels + ink + mm(6), textWidth - labels - ink - mm(6)]] as const) {
      const laid = column(bindSpaces(cleanText(text)), { x, y, width }, look, measure)
      if (laid.lines.length > 0) drawings.push({ kind: 'text', tag: 'P', lines: laid.lines })
    }
    drawings.push({ kind: 'rule', x: left + labels + mm(3), y: y + look.lead - 2, length: ink, weight: 0.6, colour: INK })
    y += look.lead + mm(5)
  }
  return { drawings, height: y }
}
