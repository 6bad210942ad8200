import { GREY, SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Measure } from './fonts.ts'
import { artifact, paintLine } from './paint.ts'

/** A new sheet of A4 with its number from the second one on, and the note of the training database. `page` is 0 for the first. */
export function openSheet(doc: PDFKit.PDFDocument, page: number, training: boolean, measure: Measure): void {
  doc.addPage()
  const put = (text: string, y: number, align: 'center' | 'right', size: number, colour?: string): void => {
    const laid = column(text, { x: SHEET.left, y, width: TEXT_WIDTH }, { size, lead: size * 1.2, align, ...(colour ? { colour } : {}) }, measure)
    artifact(doc, 'Pagination', () => laid.lines.forEach((line) => paintLine(doc, line, measure)))
  }
  if (page > 0) put(String(page + 1), mm(10), 'center', 12)
  if (training) put('Учебный документ', SHEET.height - mm(12), 'right', 8.5, GREY)
}
