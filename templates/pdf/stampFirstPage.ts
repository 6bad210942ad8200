import { degrees, PDFDocument, PDFHexString, PDFName, PageSizes, type PDFPage } from '@cantoo/pdf-lib'
import { mm } from './drawing.ts'
import { STAMP_SIZE } from './renderStamp.ts'

export const STAMP_CORNERS = ['bottom_right', 'bottom_left', 'top_right', 'top_left'] as const
export type StampCorner = (typeof STAMP_CORNERS)[number]

/** Kinds of sheets on which a mark can be laid. */
export const STAMPED_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const
export type StampedType = (typeof STAMPED_TYPES)[number]

/** From the edges of the sheet. */
const MARGIN = mm(8)

/** The document is locked by its author or is no PDF. */
export class SheetUnreadable extends Error {}

/**
 * A new document whose first page carries the mark; the sheet that came is not touched. A picture becomes a page of A4.
 * @throws SheetUnreadable
 */
export async function stampFirstPage(sheet: { readonly bytes: Uint8Array; readonly mediaType: StampedType }, stamp: Uint8Array, look: { readonly corner: StampCorner; readonly title: string; readonly at: Date }): Promise<Buffer> {
  const { document, page } = await open(sheet).catch((error: unknown) => {
    throw new SheetUnreadable('the sheet cannot be opened', { cause: error })
  })
  const [mark] = await document.embedPdf(stamp, [0])
  if (mark === undefined) throw new Error('the mark has no page')
  const { x, y, turn } = placeOf(page, look.corner)
  page.drawPage(mark, { x, y, rotate: degrees(turn), ...STAMP_SIZE })
  document.setModificationDate(look.at)
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('ru-RU'))
  document.setTitle(look.title)
  return Buffer.from(await document.save())
}

async function open({ bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: StampedType }): Promise<{ document: PDFDocument; page: PDFPage }> {
  if (mediaType === 'application/pdf') {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const [page] = document.getPages()
    if (page === undefined) throw new SheetUnreadable('no page')
    return { document, page }
  }
  const document = await PDFDocument.create({ updateMetadata: false })
  return { document, page: await addPicture(document, bytes, mediaType) }
}

/** A picture as a sheet of A4, lying or standing as the picture is. Its own bytes go into the document as they are. */
export async function addPicture(document: PDFDocument, bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): Promise<PDFPage> {
  const picture = mediaType === 'image/png' ? await document.embedPng(bytes) : await document.embedJpg(bytes)
  const [short, long] = PageSizes.A4
  const lying = picture.width > picture.height
  const [width, height] = lying ? [long, short] : [short, long]
  const page = document.addPage([width, height])
  const scale = Math.min(width / picture.width, height / picture.height)
  const size = { width: picture.width * scale, height: picture.height * scale }
  page.drawImage(picture, { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size })
  return page
}

/** Where the mark's lower left corner goes so that a reader sees it upright in that corner, however the page is turned. */
function placeOf(page: PDFPage, corner: StampCorner): { x: number; y: number; turn: number } {
  const { x: left, y: bottom, width, height } = page.getCropBox()
  const turn = ((page.getRotation().angle % 360) + 360) % 360
  const sideways = turn === 90 || turn === 270
  const seen = sideways ? { width: height, height: width } : { width, height }
  const across = corner.endsWith('left') ? MARGIN : seen.width - MARGIN - STAMP_SIZE.width
  const up = corner.startsWith('bottom') ? MARGIN : seen.height - MARGIN - STAMP_SIZE.height
  if (turn === 90) return { x: left + width - up, y: bottom + across, turn }
  if (turn === 180) return { x: left + width - across, y: bottom + height - up, turn }
  if (turn === 270) return { x: left + up, y: bottom + height - across, turn }
  return { x: left + across, y: bottom + up, turn: 0 }
}
