import type { FontStyle, Measure } from './fonts.ts'
import { breakLines } from './break-lines.ts'
import type { Span } from './spans.ts'

/** Points in a millimetre's worth of paper. */
export const mm = (value: number): number => (value * 72) / 25.4

/** A4 and the margins of the company's letters (ГОСТ Р 7.0.97-2016, 3.3: at least 20, 10, 20, 20 mm). Points. */
export const SHEET = { width: 595.28, height: 841.89, left: mm(20), right: mm(10), top: mm(20), bottom: mm(20) } as const
export const TEXT_WIDTH = SHEET.width - SHEET.left - SHEET.right

/** One ink, and two tones beside it: the company's blue for the letterhead and the e-signature, grey for what only labels. */
export const INK = '#000000'
export const BLUE = '#1d3b6f'
export const GREY = '#4d5663'
export const HAIR = '#8a94a3'
export const AMBER = '#8a4b00'

/** A line of text whose every word has a place. Coordinates are points from the upper left corner; y is the baseline. */
export interface TextLine {
  readonly spans: readonly Span[]
  readonly x: number
  readonly y: number
  readonly size: number
  readonly colour: string
  /** Width to which the gaps between words are stretched; natural width when absent. */
  readonly stretchTo?: number
  /** Natural width, points. */
  readonly width: number
  /** A space follows in the text layer, so that words of two lines are not glued together for search and screen readers. */
  readonly spaceAfter: boolean
}

/** A picture of the letterhead, `alt` read aloud in its place. */
export interface Picture {
  /** PNG or JPEG. */
  readonly bytes: Uint8Array
  readonly alt: string
}

export type Drawing =
  | { readonly kind: 'text'; readonly tag: 'P' | 'H1'; readonly lines: readonly TextLine[] }
  | { readonly kind: 'picture'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly picture: Picture }
  | { readonly kind: 'rule'; readonly x: number; readonly y: number; readonly length: number; readonly weight: number; readonly colour: string }
  | { readonly kind: 'box'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly radius: number; readonly colour: string; readonly fill?: string }

/** How tightly a letter is set: leading as a multiple of the size, and the share of the usual air between its parts. */
export interface Density {
  readonly leading: number
  readonly air: number
}

export interface TextStyle {
  readonly style?: FontStyle
  readonly size: number
  /** Distance of baselines, points. */
  readonly lead: number
  readonly align?: 'left' | 'center' | 'right'
  readonly colour?: string
}

/** Ascent and descent of Tinos as shares of the size. */
const ASCENT = 0.891
const DESCENT = 0.216
/** Baseline of a line from its top, points. */
export const baselineOf = (size: number, lead: number): number => (lead - (ASCENT + DESCENT) * size) / 2 + ASCENT * size

/** Wraps a text in a column, its top at y. Returns the lines and the height they take, points. */
export function column(text: string, place: { x: number; y: number; width: number }, look: TextStyle, measure: Measure): { lines: TextLine[]; height: number } {
  const { style = 'regular', size, lead, align = 'left', colour = INK } = look
  const broken = text ? breakLines([{ text, style }], (part, face) => measure(part, face, size), { width: place.width, indent: 0, mode: 'balance' }) : []
  const lines = broken.map((line, at): TextLine => {
    const spare = place.width - line.width
    const x = place.x + (align === 'center' ? spare / 2 : align === 'right' ? spare : 0)
    return { spans: line.spans, x, y: place.y + at * lead + baselineOf(size, lead), size, colour, width: line.width, spaceAfter: line.spaceAfter && !line.last }
  })
  return { lines, height: lines.length * lead }
}

/** The same drawing lower by `by` points. */
export function shift(drawing: Drawing, by: number): Drawing {
  if (drawing.kind === 'text') return { ...drawing, lines: drawing.lines.map((line) => ({ ...line, y: line.y + by })) }
  return { ...drawing, y: drawing.y + by }
}
