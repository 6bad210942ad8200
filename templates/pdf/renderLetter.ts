import { Failure } from '../../domain/failure.ts'
import type { LetterModel } from '../letter-model.ts'
import { cleanText } from '../typography.ts'
import { composeBody } from './compose-body.ts'
import type { BodyLine } from './compose-body.ts'
import { composeHead } from './compose-head.ts'
import { composeSignature, shift } from './compose-signature.ts'
import { openDocument } from './document.ts'
import { GREY, SHEET, TEXT_WIDTH, column, mm } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import { unsupportedCharacters } from './fonts.ts'
import type { LoadedFonts } from './fonts.ts'
import { textsOf } from './letter-texts-of.ts'
import { artifact, paint, paintLine } from './paint.ts'
import { bodyPainter } from './paint-body.ts'
import { paginate } from './paginate.ts'
import type { PlacedLine } from './paginate.ts'
import { addSignatureField } from './signature-field.ts'

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

/** Multiples of the size of type, from airy to tight: a tighter one is taken when it saves a sheet. */
const LEADINGS = [1.32, 1.25, 1.18] as const
const ABOVE_SIGNATURE = mm(11)
const ABOVE_EXECUTOR = mm(6)
const EXECUTOR = { size: 10, lead: 12.5 } as const

/**
 * The letter as PDF/A-2a and PDF/UA-1, laid out after ГОСТ Р 7.0.97-2016. The same model, options and fonts give the same bytes.
 * The signature always stands on a sheet with at least two lines of the text.
 * @throws Failure INVALID_INPUT when the text has characters that the letter's font cannot print; the sentence names them.
 */
export async function renderLetter(model: LetterModel, options: RenderOptions): Promise<RenderedLetter> {
  const { fonts, signatureField, createdAt } = options
  const { measure } = fonts
  refuseUnprintable(model, fonts)

  const head = composeHead(model, measure)
  const signature = composeSignature(model, signatureField, measure)
  const executor = composeExecutor(model, measure)
  const tail = ABOVE_SIGNATURE + signature.height + ABOVE_EXECUTOR + executor.height
  const { flow, placed, pages } = fit(model, head.bottom, tail, measure)

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
  paint(doc, root, executor.drawings, measure)
  root.end()
  doc.end()
  await done
  return { pdf: Buffer.concat(chunks), pages }
}

/** Breaks and places the flow; its last element is the signature block, which never parts from the text above it. */
function fit(model: LetterModel, headBottom: number, tail: number, measure: LoadedFonts['measure']): { flow: BodyLine[]; placed: PlacedLine[]; pages: number } {
  const floor = SHEET.height - SHEET.bottom
  const room = { first: floor - headBottom, other: floor - SHEET.top }
  const tries = LEADINGS.map((leading) => {
    const flow = composeBody(model, leading, measure)
    const placed = paginate([...flow, { height: tail - ABOVE_SIGNATURE, gap: ABOVE_SIGNATURE, mayBreakBefore: false }], room)
    return { flow, placed, pages: (placed.at(-1)?.page ?? 0) + 1 }
  })
  const fewest = Math.min(...tries.map(({ pages }) => pages))
  return tries.find(({ pages }) => pages === fewest) ?? { flow: [], placed: [], pages: 1 }
}

/** Full name, then phone, at the foot of the last sheet (ГОСТ Р 7.0.97-2016, 5.25; Standard §7.2.5). */
function composeExecutor(model: LetterModel, measure: LoadedFonts['measure']): { drawings: Drawing[]; height: number } {
  const texts = [model.executor.fullName, model.executor.phone].map(cleanText)
  const lay = (y: number): { drawings: Drawing[]; bottom: number } => {
    let bottom = y
    const drawings = texts.flatMap((text): Drawing[] => {
      const laid = column(text, { x: SHEET.left, y: bottom, width: mm(100) }, EXECUTOR, measure)
      bottom += laid.height
      return laid.lines.length > 0 ? [{ kind: 'text', tag: 'P', lines: laid.lines }] : []
    })
    return { drawings, bottom }
  }
  const height = lay(0).bottom
  return { drawings: lay(SHEET.height - SHEET.bottom - height).drawings, height }
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
