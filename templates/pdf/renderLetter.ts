import { Failure } from '../../domain/failure.ts'
import type { LetterModel } from '../letter-model.ts'
import type { BodyLine } from './compose-body.ts'
import { composeLetter } from './compose-letter.ts'
import { shift } from './compose-signature.ts'
import { openDocument } from './document.ts'
import { GREY, SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { LoadedFonts } from './fonts.ts'
import { textsOf } from './letter-texts-of.ts'
import { artifact, paint, paintLine } from './paint.ts'
import { bodyPainter } from './paint-body.ts'
import { addSignatureField } from './signature-field.ts'
import { unsupportedCharacters } from './unsupported-characters.ts'

export interface RenderOptions {
  readonly fonts: LoadedFonts
  /** true: the file is about to be signed; it gets the field, and the frame when the model has a mark. */
  readonly signatureField: boolean
  /** Creation date of the file and the claimed time of signing. */
  readonly createdAt: Date
}
export interface RenderedLetter {
  readonly pdf: Buffer
  readonly pages: number
}

/**
 * The letter as PDF/A-2a and PDF/UA-1, laid out after ГОСТ Р 7.0.97-2016. The same model, options and fonts give the same bytes.
 * The signature always stands on a sheet with at least two lines of the text.
 * @throws Failure INVALID_INPUT when the text has characters that the letter's font cannot print; the sentence names them.
 */
export async function renderLetter(model: LetterModel, options: RenderOptions): Promise<RenderedLetter> {
  const { fonts, signatureField, createdAt } = options
  const { measure } = fonts
  refuseUnprintable(model, fonts)

  const { head, flow, placed, pages, signature, executor } = composeLetter(model, signatureField, measure)
  const doc = openDocument(model, fonts, createdAt)
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', () => resolve())
    doc.on('error', reject)
  })
  const root = doc.struct('Document')
  doc.addStructure(root)
  const paintFlow = bodyPainter(doc, root, measure)
  for (let page = 0; page < pages; page += 1) {
    openSheet(doc, page, model.training === true, measure)
    if (page === 0) paint(doc, root, head.drawings, measure)
    const origin = page === 0 ? head.bottom : SHEET.top
    paintFlow(flow.flatMap((line, at) => (placed[at]?.page === page ? [lowered(line, origin + placed[at].top)] : [])))
  }

  const end = placed[flow.length]
  const top = (end?.page === 0 ? head.bottom : SHEET.top) + (end?.top ?? 0)
  const down = (drawings: readonly Drawing[]): Drawing[] => drawings.map((drawing) => shift(drawing, top))
  paint(doc, root, down(signature.position), measure)
  paint(doc, root, down(signature.mark), measure)
  if (signatureField) addSignatureField(doc, root, { ...signature.place, y: signature.place.y + top }, createdAt)
  paint(doc, root, down(signature.name), measure)
  paint(doc, root, executor, measure)
  root.end()
  doc.end()
  await done
  return { pdf: Buffer.concat(chunks), pages }
}

function openSheet(doc: PDFKit.PDFDocument, page: number, training: boolean, measure: LoadedFonts['measure']): void {
  doc.addPage()
  const put = (text: string, y: number, align: 'center' | 'right', size: number, colour?: string): void => {
    const laid = column(text, { x: SHEET.left, y, width: TEXT_WIDTH }, { size, lead: size * 1.2, align, ...(colour ? { colour } : {}) }, measure)
    artifact(doc, 'Pagination', () => laid.lines.forEach((line) => paintLine(doc, line, measure)))
  }
  if (page > 0) put(String(page + 1), mm(10), 'center', 12)
  if (training) put('Учебный документ', SHEET.height - mm(12), 'right', 8.5, GREY)
}

const lowered = (body: BodyLine, by: number): BodyLine => ({
  ...body,
  line: { ...body.line, y: body.line.y + by },
  label: body.label && { ...body.label, y: body.label.y + by },
})

function refuseUnprintable(model: LetterModel, fonts: LoadedFonts): void {
  const missing = unsupportedCharacters(textsOf(model).join(' '), fonts)
  if (missing.length === 0) return
  throw new Failure('INVALID_INPUT', `В письме есть знаки, которых нет в шрифте бланка: ${missing.join(' ')}. Удалите или замените их.`, {
    fields: [{ path: 'body', message: `Нет в шрифте: ${missing.join(' ')}` }],
  })
}
