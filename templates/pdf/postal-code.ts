import { INK, mm } from './drawing.ts'

/** Corners of the cell of a digit: 0 and 1 above, 2 and 3 in the middle, 4 and 5 below; even ones on the left. */
type Corner = 0 | 1 | 2 | 3 | 4 | 5

/** Strokes of the digits of the code stamp as they are to be written on an envelope (ГОСТ Р 51506-99, appendix Б). */
const DIGITS: Readonly<Record<string, readonly Corner[]>> = {
  0: [0, 1, 5, 4, 0],
  1: [2, 1, 5],
  2: [0, 1, 3, 4, 5],
  3: [0, 1, 2, 3, 4],
  4: [0, 2, 3, 1, 5],
  5: [1, 0, 2, 3, 5, 4],
  6: [1, 2, 4, 5, 3, 2],
  7: [0, 1, 2, 4],
  8: [0, 1, 5, 4, 0, 2, 3],
  9: [4, 3, 1, 0, 2, 3],
}
const CELL = { width: mm(5), height: mm(10), step: mm(9) } as const
const STROKE = 1.3

/** Draws the six digits of an index as they are written into the code stamp; an index of another length leaves the place empty. */
export function drawPostalCode(doc: PDFKit.PDFDocument, index: string, place: { readonly x: number; readonly bottom: number }): void {
  if (!/^\d{6}$/u.test(index)) return
  const top = place.bottom - CELL.height
  doc.save().lineWidth(STROKE).lineCap('round').lineJoin('round')
  Array.from(index, (digit, at) => {
    const [first, ...rest] = (DIGITS[digit] ?? []).map((corner) => ({ x: place.x + at * CELL.step + (corner % 2) * CELL.width, y: top + Math.floor(corner / 2) * (CELL.height / 2) }))
    if (first === undefined) return
    doc.moveTo(first.x, first.y)
    for (const { x, y } of rest) doc.lineTo(x, y)
    doc.stroke(INK)
  })
  doc.restore()
}
