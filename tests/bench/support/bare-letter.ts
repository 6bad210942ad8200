import { sign, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'
import PDFDocument from 'pdfkit'
import type { LetterModel } from '../../../templates/letter-model.ts'
import { textsOf } from '../../../templates/pdf/letter-texts-of.ts'
import { ROOT } from './store.ts'

/** The faces as fontkit reads them, parsed once; the memory for words is the program's own. */
const FACES = (['regular', 'bold'] as const).map((style) => {
  const font = fontkit.create(readFileSync(path.join(ROOT, 'templates/assets/fonts', style === 'bold' ? 'Tinos_700Bold.ttf' : 'Tinos_400Regular.ttf')))
  if (!('glyphForCodePoint' in font)) throw new Error('not a single font')
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  return { style, font }
})

/** The words of the letter one under another, wrapped and justified by pdfkit itself, without tags, marks and PDF/A; then one signature over the bytes. */
export async function bareLetter(model: LetterModel, key: KeyObject): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margins: { left: 56.7, right: 28.3, top: 56.7, bottom: 56.7 }, font: '' })
  // pdfkit takes a face that is parsed already, which its types do not know.
  for (const { style, font } of FACES) doc.registerFont(style, font as unknown as PDFKit.Mixins.PDFFontSource)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve) => void doc.on('end', () => resolve()))
  const { mark } = model.signature
  doc.font('bold').fontSize(13)
  for (const text of [model.organisation.fullName, model.heading, 'ДОКУМЕНТ ПОДПИСАН ЭЛЕКТРОННОЙ ПОДПИСЬЮ']) doc.text(text, { align: 'center' })
  doc.font('regular')
  for (const text of [...textsOf(model).filter((one) => one !== '' && one !== model.organisation.fullName && one !== model.heading), mark?.serial ?? '', mark?.validFrom ?? '', mark?.validTo ?? '']) {
    doc.text(text, { align: 'justify' })
  }
  doc.end()
  await done
  const pdf = Buffer.concat(chunks)
  return Buffer.concat([pdf, sign('sha256', pdf, key)])
}
