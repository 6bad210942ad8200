import { bindSpaces, cleanText } from '../typography.ts'
import { column, GREY, HAIR, INK, mm, type TextStyle } from './drawing.ts'
import type { LoadedFonts } from './fonts.ts'
import { paintLine } from './paint.ts'
import { smallDocument } from './small-document.ts'

/** A receipt slip: what a person takes home from the counter. Empty strings are not printed. */
export interface Receipt {
  readonly organisation: { readonly name: string; readonly contacts: string }
  readonly number: string
  /** Label and value, in the order in which they are read. */
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** Who took the paper: full name, position, phone. */
  readonly receivedBy: string
  readonly training: boolean
}

/** A5. */
const PAGE = { width: mm(148), height: mm(210), edge: mm(14) } as const
const LABEL = mm(34)

/** The slip as a PDF of one sheet. */
export function renderReceipt(receipt: Receipt, { fonts, createdAt }: { readonly fonts: LoadedFonts; readonly createdAt: Date }): Promise<Buffer> {
  const width = PAGE.width - 2 * PAGE.edge
  return smallDocument({ width: PAGE.width, height: PAGE.height, title: `Талон о приёме обращения ${receipt.number}`, createdAt }, fonts, (doc) => {
    let y: number = PAGE.edge
    const put = (text: string, look: TextStyle, place: { x?: number; width?: number; most?: number } = {}): number => {
      const laid = column(bindSpaces(cleanText(text)), { x: PAGE.edge + (place.x ?? 0), y, width: place.width ?? width }, look, fonts.measure)
      const lines = laid.lines.slice(0, place.most ?? laid.lines.length)
      for (const line of lines) paintLine(doc, line, fonts.measure)
      return lines.length * look.lead
    }
    const rule = (): void => void doc.lineWidth(0.6).moveTo(PAGE.edge, y).lineTo(PAGE.edge + width, y).stroke(HAIR)

    y += put(receipt.organisation.name, { style: 'bold', size: 11.5, lead: 14.5, align: 'center' })
    y += put(receipt.organisation.contacts, { size: 8.5, lead: 11, align: 'center', colour: GREY }) + 10
    rule()
    y += 12
    y += put('Талон о приёме обращения', { size: 12, lead: 15, align: 'center' })
    y += put(receipt.number, { style: 'bold', size: 26, lead: 34, align: 'center' }) + 10
    for (const [label, value] of receipt.facts) {
      if (value === '') continue
      put(label, { size: 10, lead: 14, colour: GREY }, { width: LABEL })
      // A long summary must not push the signatures off the sheet.
      y += put(value, { size: 11, lead: 14, colour: INK }, { x: LABEL + mm(2), width: width - LABEL - mm(2), most: 5 }) + 5
    }
    y = Math.max(y + 8, PAGE.height - mm(48))
    rule()
    y += 10
    y += put(`Принял(а): ${receipt.receivedBy}`, { size: 10.5, lead: 14 }) + 16
    signature('подпись сотрудника', 0)
    signature('подпись заявителя', width / 2 + mm(3))
    if (receipt.training) {
      y = PAGE.height - mm(10)
      put('Учебный документ', { size: 8.5, lead: 11, align: 'right', colour: GREY })
    }

    function signature(label: string, x: number): void {
      const length = width / 2 - mm(3)
      doc.lineWidth(0.6).moveTo(PAGE.edge + x, y).lineTo(PAGE.edge + x + length, y).stroke(INK)
      const before = y
      y += 2
      put(label, { size: 8, lead: 10, align: 'center', colour: GREY }, { x, width: length })
      y = before
    }
  })
}
