import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fontkit from 'fontkit'
import type { Font, GlyphRun } from 'fontkit'

export const FONT_STYLES = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type FontStyle = (typeof FONT_STYLES)[number]

const FILES: Record<FontStyle, string> = {
  regular: 'Tinos_400Regular.ttf',
  bold: 'Tinos_700Bold.ttf',
  italic: 'Tinos_400Regular_Italic.ttf',
  boldItalic: 'Tinos_700Bold_Italic.ttf',
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
  const faces = { regular: open(assetsDir, 'regular'), bold: open(assetsDir, 'bold'), italic: open(assetsDir, 'italic'), boldItalic: open(assetsDir, 'boldItalic') }
  const cache: Record<FontStyle, Map<string, number>> = { regular: new Map(), bold: new Map(), italic: new Map(), boldItalic: new Map() }
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
  return remembering(font)
}

/** Words kept with their glyphs, a kilobyte or two each. */
const RUNS_LIMIT = 5_000

/** The face with a memory for words: letters are made of the same ones, and shaping a word costs more than anything else in a letter. */
function remembering(font: Font): Font {
  const runs = new Map<string, GlyphRun>()
  const shape = font.layout.bind(font)
  const layout: Font['layout'] = (text, ...how) => {
    if (how.some((one) => one !== undefined)) return shape(text, ...how)
    let run = runs.get(text)
    if (run === undefined) {
      run = shape(text)
      if (runs.size >= RUNS_LIMIT) runs.clear()
      runs.set(text, run)
    }
    // pdfkit scales the positions in place: everyone gets his own
    return Object.create(run, { positions: { value: run.positions.map((position) => ({ ...position })) } }) as GlyphRun
  }
  return Object.assign(font, { layout })
}
