import type { LetterModel } from '../letter-model.ts'
import { cleanText } from '../typography.ts'
import { composeLetter } from './compose-letter.ts'
import { writeDocument } from './document.ts'
import { SHEET, shift } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { LoadedFonts } from './fonts.ts'
import { textsOf } from './letter-texts-of.ts'
import { openSheet } from './open-sheet.ts'
import { paint } from './paint.ts'
import { bodyPainter } from './paint-body.ts'
import { addSignatureField } from './signature-field.ts'
import { refuseUnprintable } from './unsupported-characters.ts'

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
  refuseUnprintable(textsOf(model), fonts, { what: 'В письме', path: 'body' })

  const { head, flow, placed, pages, signature, executor } = composeLetter(model, signatureField, measure)
  const facts = { title: cleanText(model.heading) || 'Письмо', author: cleanText(model.organisation.shortName) || model.organisation.fullName, createdAt }
  const pdf = await writeDocument(facts, fonts, (doc, root) => {
    const paintFlow = bodyPainter(doc, root, measure)
    for (let page = 0; page < pages; page += 1) {
      openSheet(doc, page, model.training === true, measure)
      if (page === 0) paint(doc, root, head.drawings, measure)
      const origin = page === 0 ? head.bottom : SHEET.top
      paintFlow(flow.flatMap((body, at) => (placed[at]?.page === page ? [{ body, top: origin + placed[at].top }] : [])))
    }

    const end = placed[flow.length]
    const top = (end?.page === 0 ? head.bottom : SHEET.top) + (end?.top ?? 0)
    const down = (drawings: readonly Drawing[]): Drawing[] => drawings.map((drawing) => shift(drawing, top))
    paint(doc, root, down(signature.position), measure)
    paint(doc, root, down(signature.mark), measure)
    if (signatureField) addSignatureField(doc, root, { ...signature.place, y: signature.place.y + top }, createdAt)
    paint(doc, root, down(signature.name), measure)
    paint(doc, root, executor, measure)
  })
  return { pdf, pages }
}
