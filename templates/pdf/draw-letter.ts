import type { ComposedLetter } from './compose-letter.ts'
import { SHEET, shift } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { Measure } from './fonts.ts'
import { openSheet } from './open-sheet.ts'
import { paint } from './paint.ts'
import { bodyPainter } from './paint-body.ts'
import { addSignatureField } from './signature-field.ts'

export interface DrawOptions {
  readonly measure: Measure
  /** Every sheet says that it is a training one. */
  readonly training: boolean
  /** The claimed time of signing: the letter gets a field for its signature. */
  readonly signedAt?: Date
}

/** Draws a composed letter on sheets of its own, its texts under `root` in the order of reading. */
export function drawLetter(doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, letter: ComposedLetter, { measure, training, signedAt }: DrawOptions): void {
  const { head, flow, placed, pages, signature, executor } = letter
  const paintFlow = bodyPainter(doc, root, measure)
  for (let page = 0; page < pages; page += 1) {
    openSheet(doc, page, training, measure)
    if (page === 0) paint(doc, root, head.drawings, measure)
    const origin = page === 0 ? head.bottom : SHEET.top
    paintFlow(flow.flatMap((body, at) => (placed[at]?.page === page ? [{ body, top: origin + placed[at].top }] : [])))
  }

  const end = placed[flow.length]
  const top = (end?.page === 0 ? head.bottom : SHEET.top) + (end?.top ?? 0)
  const down = (drawings: readonly Drawing[]): Drawing[] => drawings.map((drawing) => shift(drawing, top))
  paint(doc, root, down(signature.position), measure)
  paint(doc, root, down(signature.mark), measure)
  if (signedAt) addSignatureField(doc, root, { ...signature.place, y: signature.place.y + top }, signedAt)
  paint(doc, root, down(signature.name), measure)
  paint(doc, root, executor, measure)
}
