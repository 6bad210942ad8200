import type { ReportColumn } from '../table-report-model.ts'
import { baselineOf, GREY, HAIR, INK, column, mm } from './drawing.ts'
import { CELL, heightOfLine, type ComposedRow, type ComposedTable, type ReportLine, type ReportSheet } from './compose-report.ts'
import type { Measure } from './fonts.ts'
import { artifact, paintLine } from './paint.ts'

type Element = PDFKit.PDFStructureElement

/** Lines of one row that stand on one sheet, and the top of the first of them, points. */
export interface PlacedRow {
  readonly lines: readonly ReportLine[]
  readonly top: number
}

const SCOPE = { head: 'Column', section: 'Row', row: undefined, totals: undefined, note: undefined } as const
/** One cell as wide as the table. */
const isWide = (kind: ComposedRow['kind']): boolean => kind === 'section' || kind === 'note'

/**
 * Draws the rows of a sheet. A row that goes over to the next sheet stays one element of the tree of tags; a finished one is written
 * out at once, so that the tree of a long journal is not kept in memory. The root is for the caller to put in its place; `finish` ends the table.
 */
export function reportPainter(doc: PDFKit.PDFDocument, { table, columns, measure }: { readonly table: ComposedTable; readonly columns: readonly ReportColumn[]; readonly measure: Measure }): { readonly root: Element; rows: (placed: readonly PlacedRow[], repeatHead: boolean) => void; finish: () => void } {
  const root = doc.struct('Table')
  let open: { row: ComposedRow; element: Element; cells: Element[] } | null = null

  const opened = (row: ComposedRow): { cells: Element[] } => {
    if (open?.row === row) return open
    open?.element.end()
    const element = doc.struct('TR')
    root.add(element)
    const scope = SCOPE[row.kind]
    const cells = columns.map((_, at) => {
      const heading = row.kind === 'head' || (row.kind === 'section' && at === 0)
      const cell = doc.struct(heading ? 'TH' : 'TD', heading && scope ? { scope } : {})
      element.add(cell)
      return cell
    })
    open = { row, element, cells }
    return open
  }

  const drawCell = ({ row, lines, top }: { row: ComposedRow; lines: readonly number[]; top: number }, at: number): void => {
    const broken = row.cells[at] ?? []
    const left = (table.edges[at] ?? 0) + CELL.padX
    const room = (isWide(row.kind) ? (table.edges.at(-1) ?? 0) : (table.edges[at + 1] ?? 0)) - CELL.padX - left
    const align = row.kind === 'head' ? 'center' : isWide(row.kind) ? 'left' : (columns[at]?.align ?? 'left')
    const down = row.kind === 'head' ? ((row.lines - broken.length) * CELL.lead) / 2 : 0
    let y = top
    for (const place of lines) {
      const line = broken[place]
      const first = place === 0 ? CELL.padY : 0
      if (line) {
        const spare = room - line.width
        paintLine(doc, { spans: line.spans, x: left + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0), y: y + down + first + baselineOf(CELL.size, CELL.lead), size: CELL.size, colour: INK, width: line.width, spaceAfter: place < broken.length - 1 }, measure)
      }
      y += heightOfLine(row, place)
    }
  }

  return {
    root,
    rows(placed, repeatHead) {
      const [first, last] = [placed[0], placed.at(-1)]
      if (!first || !last) return
      const top = first.top - (repeatHead ? table.headHeight : 0)
      const headLines = Array.from({ length: table.head.lines }, (_, at) => at)
      artifact(doc, 'Layout', () => grid(doc, table, placed, { top, repeatHead }))
      if (repeatHead) artifact(doc, 'Pagination', () => columns.forEach((_, at) => drawCell({ row: table.head, lines: headLines, top }, at)))
      for (const { lines, top: rowTop } of placed) {
        const row = lines[0]?.row
        if (!row) continue
        const { cells } = opened(row)
        const places = lines.map(({ at }) => at)
        row.cells.forEach((broken, at) => {
          if (places.some((place) => broken[place])) cells[at]?.add(() => drawCell({ row, lines: places, top: rowTop }, at))
        })
      }
    },
    finish() {
      open?.element.end()
      root.end()
    },
  }
}

const heightOf = (lines: readonly ReportLine[]): number => lines.reduce((sum, { height }) => sum + height, 0)

function grid(doc: PDFKit.PDFDocument, { edges, headHeight }: ComposedTable, placed: readonly PlacedRow[], { top, repeatHead }: { top: number; repeatHead: boolean }): void {
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0]
  const rows = [...(repeatHead ? [{ kind: 'head' as const, top, height: headHeight }] : []), ...placed.map(({ lines, top: at }) => ({ kind: lines[0]?.row.kind ?? ('row' as const), top: at, height: heightOf(lines) }))]
  doc.save().lineWidth(0.4)
  for (const row of rows) {
    const xs = isWide(row.kind) ? [left, right] : edges
    for (const x of xs) doc.moveTo(x, row.top).lineTo(x, row.top + row.height)
    doc.moveTo(left, row.top).lineTo(right, row.top)
  }
  const end = rows.at(-1)
  const bottom = end ? end.top + end.height : top
  doc.moveTo(left, bottom).lineTo(right, bottom).stroke(HAIR)
  // Headings and totals are parted from the rows by a stronger line.
  const strong = rows.flatMap((row) => (row.kind === 'head' ? [row.top + row.height] : row.kind === 'totals' ? [row.top] : []))
  for (const y of strong) doc.lineWidth(0.9).moveTo(left, y).lineTo(right, y).stroke(INK)
  doc.restore()
}

/** The foot of a sheet: what it belongs to, and «стр. 2 из 9». */
export function paintFoot(doc: PDFKit.PDFDocument, { left, textWidth, height }: ReportSheet, foot: { readonly page: number; readonly pages: number; readonly title: string; readonly training: boolean }, measure: Measure): void {
  const look = { size: 8, lead: 10, colour: GREY } as const
  const put = (text: string, align: 'left' | 'center' | 'right', width = textWidth): void => {
    const laid = column(text, { x: left, y: height - mm(11), width }, { ...look, align }, measure)
    laid.lines.slice(0, 1).forEach((line) => paintLine(doc, { ...line, spaceAfter: false }, measure))
  }
  artifact(doc, 'Pagination', () => {
    if (foot.page > 0) put(foot.title, 'left', textWidth - mm(40))
    if (foot.training && foot.page === 0) put('Учебный документ', 'left')
    put(`стр. ${foot.page + 1} из ${foot.pages}${foot.training && foot.page > 0 ? ' · учебный документ' : ''}`, 'right')
  })
}
