import { Failure } from '../../domain/failure.ts'
import { cleanText, NBSP } from '../typography.ts'
import type { LoadedFonts } from './fonts.ts'

/**
 * Characters that the letter's font cannot print, each once, in the order of the text. A missing glyph vanishes from a PDF
 * without an error, so the text is checked before it is drawn.
 */
export function unsupportedCharacters(text: string, fonts: LoadedFonts): string[] {
  const faces = Object.values(fonts.faces)
  const missing = new Set<string>()
  for (const character of cleanText(text)) {
    const codePoint = character.codePointAt(0)
    if (codePoint === undefined) continue
    if (faces.some((face) => !face.hasGlyphForCodePoint(codePoint))) missing.add(character)
  }
  return [...missing]
}

/**
 * @param where «В письме», and the field that a person can mend.
 * @throws Failure INVALID_INPUT when a text has characters that the typeface cannot print; the sentence names them.
 */
export function refuseUnprintable(texts: readonly string[], fonts: LoadedFonts, where: { readonly what: string; readonly path: string }): void {
  const missing = unsupportedCharacters(texts.join(' '), fonts)
  if (missing.length === 0) return
  throw new Failure('INVALID_INPUT', `${where.what} есть знаки, которых нет в шрифте бланка: ${missing.join(' ')}. Удалите или замените их.`, {
    fields: [{ path: where.path, message: `Нет в шрифте: ${missing.join(' ')}` }],
  })
}

/** What nearly every text consists of, and every face has. */
const COMMON = /^[ -~А-яЁё«»№–—\u00a0]*$/u

/** The text with «□» for every character that the typeface lacks, and a no-break space for its rarer spaces. */
export function printable(text: string, fonts: LoadedFonts): string {
  if (COMMON.test(text)) return text
  const missing = unsupportedCharacters(text, fonts)
  return missing.reduce((clean, character) => clean.replaceAll(character, /\s/u.test(character) ? NBSP : '□'), text)
}
