import PDFDocument from 'pdfkit'
import { FONT_STYLES, type LoadedFonts } from './fonts.ts'

/** An office form on one small sheet: the letter's faces, no tags. Draws and answers the bytes. */
export async function smallDocument(sheet: { readonly width: number; readonly height: number; readonly title: string; readonly createdAt: Date }, fonts: LoadedFonts, draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const { width, height, title, createdAt } = sheet
  const doc = new PDFDocument({ size: [width, height], margin: 0, font: '', lang: 'ru-RU', info: { Title: title, Creator: 'АРМ «Обращения»', Producer: 'pdfkit', CreationDate: createdAt, ModDate: createdAt } })
  for (const style of FONT_STYLES) doc.registerFont(style, fonts.faces[style])
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  draw(doc)
  doc.end()
  await done
  return Buffer.concat(chunks)
}
