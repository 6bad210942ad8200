import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'

export const FONT_STYLES = ['regular', 'bold', 'italic'] as const
export type FontStyle = (typeof FONT_STYLES)[number]

const FILES: Record<FontStyle, string> = {
  regular: 'Tinos_400Regular.ttf',
  bold: 'Tinos_700Bold.ttf',
  italic: 'Tinos_400Regular_Italic.ttf',
}

/** Width of a text in points at a size in points, kerning included. */
export type Measure = (text: string, style: FontStyle, size: number) => number

/** Faces of the letter, parsed once for the life of the process and shared by all letters. */
export interface LoadedFonts {
  readonly faces: Readonly<Record<FontStyle, Font>>
  readonly measure: Measure
}

/** Words kept with their widths; a service that runs for months must not keep every word of every letter. */
const CACHE_LIMIT = 20_000

/**
 * Reads the Tinos faces (SIL OFL, metrics of Times) from `<assetsDir>/fonts`.
 * Every glyph is touched once by its own code point: a parsed face that is shared otherwise loses Latin A, O, C, T, H from the
 * text layer of the next letter, because Cyrillic glyphs made of them are met first.
 * @throws Error when a file is missing or is not a font: a broken installation, not a user's mistake.
 */
export function loadFonts(assetsDir: string): LoadedFonts {
  const faces = { regular: open(assetsDir, 'regular'), bold: open(assetsDir, 'bold'), italic: open(assetsDir, 'italic') }
  const cache: Record<FontStyle, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map() }
  const measure: Measure = (text, style, size) => {
    const widths = cache[style]
    let width = widths.get(text)
    if (width === undefined) {
      width = faces[style].layout(text).advanceWidth / faces[style].unitsPerEm
      if (widths.size >= CACHE_LIMIT) widths.clear()
      widths.set(text, width)
    }
    return width * size
  }
  return { faces, measure }
}

function open(assetsDir: string, style: FontStyle): Font {
  const file = path.join(assetsDir, 'fonts', FILES[style])
  const font = fontkit.create(readFileSync(file))
  if (!('glyphForCodePoint' in font)) throw new Error(`not a single font: ${FILES[style]}`)
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  return font
}
