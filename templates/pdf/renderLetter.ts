import type { LetterModel } from '../letter-model.ts'
import { cleanText } from '../typography.ts'
import { composeLetter } from './compose-letter.ts'
import { writeDocument } from './document.ts'
import { drawLetter } from './draw-letter.ts'
import type { LoadedFonts } from './fonts.ts'
import { textsOf } from './letter-texts-of.ts'
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

  const letter = composeLetter(model, signatureField, measure)
  const facts = { title: cleanText(model.heading) || 'Письмо', author: cleanText(model.organisation.shortName) || model.organisation.fullName, createdAt }
  const pdf = await writeDocument(facts, fonts, (doc, root) => drawLetter(doc, root, letter, { measure, training: model.training === true, ...(signatureField ? { signedAt: createdAt } : {}) }))
  return { pdf, pages: letter.pages }
}
