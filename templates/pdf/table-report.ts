import { setImmediate as nextTurn } from 'node:timers/promises'
import { cleanText } from '../typography.ts'
import type { TableReport } from '../table-report-model.ts'
import { composeReportHead, composeReportTable, composeReportTail, reportSheet } from './compose-report.ts'
import { writeDocument } from './document.ts'
import { mm, shift } from './drawing.ts'
import type { LoadedFonts } from './fonts.ts'
import { paginate, type PlacedLine } from './paginate.ts'
import { paint } from './paint.ts'
import { paintFoot, reportPainter } from './paint-report.ts'

export interface ReportMaking {
  readonly fonts: LoadedFonts
  readonly createdAt: Date
  /** Awaited between portions of a long table, so that others are served meanwhile; what it throws ends the work. */
  readonly breathe?: () => Promise<void>
}

/**
 * A list of the office as a document: A4, tagged, PDF/A-2a like the letters. Headings of columns stand on every sheet, pages are
 * «стр. 2 из 9», long cells are wrapped, a row is parted only where it is taller than a sheet.
 * @returns the bytes of the PDF
 */
export async function renderTableReport(report: TableReport, { fonts, createdAt, breathe = nextTurn }: ReportMaking): Promise<Uint8Array> {
  const sheet = reportSheet(report.landscape ?? false)
  const head = composeReportHead(report, sheet, fonts)
  const table = await composeReportTable(report, sheet, fonts, breathe)
  const tail = composeReportTail(report, sheet, fonts.measure)
  const top = (page: number): number => sheet.top + (page === 0 ? head.height : 0)
  const floor = sheet.height - sheet.bottom
  const placed = paginate([...table.flow, { height: tail.height, gap: mm(6), mayBreakBefore: false }], { first: floor - top(0), other: floor - top(1) })
  const end = placed.at(-1)
  const pages = (end?.page ?? 0) + 1
  const byPage = rowsByPage(table.flow, placed, top)
  return writeDocument({ title: report.title, author: report.organisation ?? '', createdAt }, fonts, async (doc, root) => {
    const painter = reportPainter(doc, { table, columns: report.columns, measure: fonts.measure })
    for (let page = 0; page < pages; page += 1) {
      doc.addPage({ size: 'A4', layout: report.landscape ? 'landscape' : 'portrait', margin: 0 })
      paintFoot(doc, sheet, { page, pages, title: cleanText(report.title), training: report.training ?? false }, fonts.measure)
      if (page === 0) {
        paint(doc, root, head.drawings.map((drawing) => shift(drawing, sheet.top)), fonts.measure)
        root.add(painter.root)
      }
      const rows = byPage[page] ?? []
      painter.rows(rows, page > 0 && rows[0]?.lines[0]?.row.kind !== 'head')
      if (page % 5 === 4) await breathe()
    }
    painter.finish()
    paint(doc, root, tail.drawings.map((drawing) => shift(drawing, top(end?.page ?? 0) + (end?.top ?? 0))), fonts.measure)
  })
}

function rowsByPage<Line extends { readonly row: object }>(flow: readonly Line[], placed: readonly PlacedLine[], top: (page: number) => number): { lines: Line[]; top: number }[][] {
  const pages: { lines: Line[]; top: number }[][] = []
  flow.forEach((line, at) => {
    const place = placed[at]
    if (!place) return
    const rows = (pages[place.page] ??= [])
    const last = rows.at(-1)
    if (last?.lines[0]?.row === line.row) last.lines.push(line)
    else rows.push({ lines: [line], top: top(place.page) + place.top })
  })
  return pages
}
