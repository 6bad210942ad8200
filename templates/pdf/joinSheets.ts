import { PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { addPicture, SheetUnreadable, type StampedType } from './stampFirstPage.ts'

export interface Sheets {
  readonly bytes: Uint8Array
  readonly mediaType: StampedType
}

/**
 * Scanned sheets as one document, in their order. A single PDF stays byte for byte what it was; pictures become sheets of A4.
 * @throws SheetUnreadable when a file is locked, broken or has no page
 */
export async function joinSheets(files: readonly Sheets[], made: { readonly title: string; readonly at: Date }): Promise<{ pdf: Uint8Array; pages: number }> {
  const [only, ...more] = files
  try {
    if (only?.mediaType === 'application/pdf' && more.length === 0) {
      const pages = (await PDFDocument.load(only.bytes, { updateMetadata: false })).getPageCount()
      if (pages === 0) throw new SheetUnreadable('no page')
      return { pdf: only.bytes, pages }
    }
    const document = await PDFDocument.create({ updateMetadata: false })
    for (const file of files) await addSheets(document, file)
    document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('ru-RU'))
    document.setTitle(made.title)
    document.setCreationDate(made.at)
    document.setModificationDate(made.at)
    return { pdf: await document.save(), pages: document.getPageCount() }
  } catch (error) {
    throw error instanceof SheetUnreadable ? error : new SheetUnreadable('a sheet cannot be opened', { cause: error })
  }
}

async function addSheets(document: PDFDocument, { bytes, mediaType }: Sheets): Promise<void> {
  if (mediaType !== 'application/pdf') {
    await addPicture(document, bytes, mediaType)
    return
  }
  const scanned = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const page of await document.copyPages(scanned, scanned.getPageIndices())) document.addPage(page)
}
