import type { RichText, TextRun } from '../../domain/letter-document.ts'
import { bindSpaces, cleanPiece } from '../typography.ts'
import type { FontStyle } from './fonts.ts'

/** A stretch of a line set in one face. */
export interface Span {
  readonly text: string
  readonly style: FontStyle
}

export const textOfSpans = (spans: readonly Span[]): string => spans.map(({ text }) => text).join('')

/** The characters `from` to `to` of the text of the spans, each in its face. */
export function sliceSpans(spans: readonly Span[], from: number, to: number): Span[] {
  const out: Span[] = []
  let start = 0
  for (const { text, style } of spans) {
    const piece = text.slice(Math.max(from - start, 0), Math.max(to - start, 0))
    if (piece !== '') out.push({ text: piece, style })
    start += text.length
  }
  return out
}

/**
 * The runs as they will be printed, an element a line that a person has ended by hand. Cleaned and bound as one text, so that a space
 * at the border of two runs is one space, and «№» in bold does not part from its number.
 */
export function spansOfRuns(runs: RichText, all: { readonly bold: boolean } = { bold: false }): Span[][] {
  const lines: Span[][] = [[]]
  for (const run of runs) {
    run.text.split(/\r\n|\r|\n/u).forEach((text, at) => {
      if (at > 0) lines.push([])
      lines.at(-1)?.push({ text, style: styleOf(run, all.bold) })
    })
  }
  return lines.map(cleanSpans)
}

function cleanSpans(spans: readonly Span[]): Span[] {
  let spaced = true
  const cleaned = withWholeCharacters(spans).map(({ text, style }): Span => {
    const piece = cleanPiece(text)
    const kept = spaced ? piece.replace(/^ /u, '') : piece
    if (kept !== '') spaced = kept.endsWith(' ')
    return { text: kept, style }
  })
  const text = textOfSpans(cleaned).trimEnd()
  // Binding replaces a space by a space: every character stays at its place, and the faces with them.
  return joinAlike(sliceSpans(retext(cleaned, bindSpaces(text)), 0, text.length))
}

/** Marks over a letter that an editor has left in the next run go back to their letter. */
function withWholeCharacters(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const { text, style } of spans) {
    const marks = /^\p{M}+/u.exec(text)?.[0] ?? ''
    const before = out.at(-1)
    if (marks !== '' && before !== undefined) out[out.length - 1] = { ...before, text: before.text + marks }
    out.push({ text: before === undefined ? text : text.slice(marks.length), style })
  }
  return out
}

function retext(spans: readonly Span[], text: string): Span[] {
  let start = 0
  return spans.map((span) => {
    const piece = text.slice(start, start + span.text.length)
    start += span.text.length
    return { text: piece, style: span.style }
  })
}

function joinAlike(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const before = out.at(-1)
    if (before?.style === span.style) out[out.length - 1] = { text: before.text + span.text, style: span.style }
    else out.push(span)
  }
  return out
}

function styleOf({ bold = false, italic = false }: TextRun, allBold: boolean): FontStyle {
  if (bold || allBold) return italic ? 'boldItalic' : 'bold'
  return italic ? 'italic' : 'regular'
}
