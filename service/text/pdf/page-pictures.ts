import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type DecodedPicture, greymap, type Quarter } from './greymap.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Ops = Readonly<Record<'save' | 'restore' | 'transform' | 'paintFormXObjectBegin' | 'paintFormXObjectEnd' | 'paintImageXObject', number>>

/** Emblems and stamps are smaller; a page of A4 at 60 dpi is larger. */
const SMALLEST_AREA = 200_000

/** Scanned sheets of a page as greymaps in the order in which they are painted, each upright as a reader sees it. */
export async function pagePictures(page: PDFPageProxy, ops: Ops): Promise<Uint8Array[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  const pictures: Uint8Array[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const kept: Matrix[] = []
  for (const [index, operator] of fnArray.entries()) {
    const args: unknown = argsArray[index]
    if (operator === ops.save || operator === ops.paintFormXObjectBegin) kept.push(matrix)
    if (operator === ops.restore || operator === ops.paintFormXObjectEnd) matrix = kept.pop() ?? matrix
    if (operator === ops.transform) matrix = times(matrix, args)
    if (operator === ops.paintFormXObjectBegin && Array.isArray(args)) matrix = times(matrix, args[0])
    if (operator !== ops.paintImageXObject || !Array.isArray(args) || typeof args[0] !== 'string') continue
    const picture = await decoded(page, args[0])
    if (picture === null || picture.width * picture.height < SMALLEST_AREA) continue
    const map = greymap(picture, turnOf(matrix, page.rotate))
    if (map !== null) pictures.push(map)
  }
  return pictures
}

function times(matrix: Matrix, by: unknown): Matrix {
  const [a, b, c, d, e, f] = matrix
  if (by === null || typeof by !== 'object') return matrix
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = Object.values(by).map(Number)
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** How the picture stands: the page turns clockwise, its matrix counter-clockwise. */
function turnOf([a, b]: Matrix, rotate: number): Quarter {
  const counter = Math.round(Math.atan2(b, a) / (Math.PI / 2))
  return ((((Math.round(rotate / 90) - counter) % 4) + 4) % 4) as Quarter
}

function decoded(page: PDFPageProxy, name: string): Promise<DecodedPicture | null> {
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => {
    objects.get(name, (picture: DecodedPicture | null) => resolve(picture))
  })
}
