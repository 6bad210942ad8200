import { cleanText } from '../typography.ts'
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
