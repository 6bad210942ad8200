import { cleanText } from '../typography.ts'
import { BLUE, mm } from './drawing.ts'
import type { LoadedFonts } from './fonts.ts'
import { smallDocument } from './small-document.ts'

/** What the mark of receipt says. ГОСТ Р 7.0.97-2016, 5.27: the number and the date of receipt; the rest is custom of the office. */
export interface Stamp {
  readonly organisation: string
  readonly number: string
  /** «23.11.2026» */
  readonly receivedOn: string
  readonly registeredOn: string
  /** «2 л., прил. 3 л.», or '' when nobody counted. */
  readonly sheets: string
  readonly training: boolean
}

/** Points. */
export const STAMP_SIZE = { width: mm(62), height: mm(27) } as const

/** The mark of receipt as a PDF of its own size, to be laid on a sheet. */
export function renderStamp(stamp: Stamp, { fonts, createdAt }: { readonly fonts: LoadedFonts; readonly createdAt: Date }): Promise<Buffer> {
  const { width, height } = STAMP_SIZE
  const edge = mm(1.5)
  return smallDocument({ width, height, title: 'Отметка о поступлении', createdAt }, fonts, (doc) => {
    doc.roundedRect(0.6, 0.6, width - 1.2, height - 1.2, 3).fillAndStroke('#ffffff', BLUE)
    const line = (text: string, y: number, style: 'regular' | 'bold', size: number): void => {
      const room = width - 2 * edge
      const shown = fit(cleanText(text), room, (part) => fonts.measure(part, style, size))
      doc.font(style).fontSize(size).fillColor(BLUE).text(shown, edge + (room - fonts.measure(shown, style, size)) / 2, y, { lineBreak: false })
    }
    line(stamp.organisation, mm(2.8), 'bold', 8)
    line(`Поступило ${stamp.receivedOn}`, mm(7.4), 'regular', 9.5)
    line(`Вх. № ${stamp.number}`, mm(11.8), 'bold', 13)
    line([stamp.registeredOn === stamp.receivedOn ? '' : `Зарегистрировано ${stamp.registeredOn}`, stamp.sheets].filter((part) => part !== '').join(' · '), mm(18.4), 'regular', 8)
    line(stamp.training ? 'Учебный документ' : '', mm(22.6), 'regular', 7)
  })
}

/** A name longer than the frame ends with dots. */
function fit(text: string, room: number, width: (text: string) => number): string {
  if (width(text) <= room) return text
  let shown = text
  while (shown !== '' && width(`${shown}…`) > room) shown = shown.slice(0, -1).trimEnd()
  return `${shown}…`
}
