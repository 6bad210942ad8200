import { NBSP } from '../typography.ts'
import type { FontStyle } from './fonts.ts'
import { sliceSpans, textOfSpans, type Span } from './spans.ts'

/** A line of a paragraph. Its text has no spaces at its ends; `spaceAfter` tells whether a space stood at the break. */
export interface BrokenLine {
  readonly spans: readonly Span[]
  /** Natural width, points. */
  readonly width: number
  readonly last: boolean
  readonly spaceAfter: boolean
}
export interface BreakOptions {
  /** Width of the column, points. */
  readonly width: number
  /** First-line indent, points. */
  readonly indent: number
  /** `justify`: gaps between words differ least; `balance`: a few ragged lines of like length, parted after commas. */
  readonly mode: 'justify' | 'balance'
}

/** A piece that is never parted, its place in the text, and whether a space stands between it and the next. */
interface Box {
  readonly text: string
  readonly from: number
  readonly width: number
  readonly space: boolean
}
type Piece = Pick<Box, 'text' | 'from'>
const endOf = ({ text, from }: Piece): number => from + text.length

/** Width of a text in a face of one size, points. */
type FaceMeasure = (text: string, style: FontStyle) => number
/** Width of a piece of the text, points. */
type WidthOf = (from: number, to: number) => number

/** What a reader takes for one character is never parted. */
const GRAPHEMES = new Intl.Segmenter('ru')
/** A space may lose this share of its width to keep a line, and no more. */
const SHRINK = 0.1
/** Both halves of a word parted at its hyphen have at least three letters: «59-ФЗ» and «по-прежнему» stay whole. */
const HYPHEN = /(?<=\p{L}{3}-)(?=\p{L}{3})/u
/** Where an address of a site or a mailbox may be parted, when it is wider than the column. */
const INSIDE = /(?<=[/@?&=])(?=[^/])|(?=\.)/u
/** An address of a site or a mailbox: its hyphens are not those of words. */
const ADDRESS = /@|\/|^www\./u

/**
 * Breaks a paragraph into lines as a whole (after Knuth & Plass, "Breaking Paragraphs into Lines", 1981): the sum of the costs of its
 * lines is the least. Words are not hyphenated, because a hyphen that is not in the text spoils search and quotation; words
 * wider than the column are parted, so that no line is wider than the column.
 */
export function breakLines(spans: readonly Span[], measure: FaceMeasure, options: BreakOptions): BrokenLine[] {
  const space = measure(' ', 'regular')
  const boxes = allBoxes(spans, measure, options.width - options.indent)
  const ends = bestEnds(boxes, space, options)
  let start = 0
  return ends.map((end) => {
    const line = boxes.slice(start, end)
    start = end
    const last = line.at(-1)
    const width = line.reduce((sum, box) => sum + box.width + (box.space && box !== last ? space : 0), 0)
    return { spans: last === undefined ? [] : sliceSpans(spans, line[0]?.from ?? 0, endOf(last)), width, last: end === boxes.length, spaceAfter: last?.space ?? false }
  })
}

/** Widths of a text, points: of its widest word, and of all of it on one line. */
export function textWidths(spans: readonly Span[], measure: FaceMeasure): { widest: number; whole: number } {
  const space = measure(' ', 'regular')
  return allBoxes(spans, measure, Infinity).reduce((sum, box) => ({ widest: Math.max(sum.widest, box.width), whole: sum.whole + box.width + (box.space ? space : 0) }), { widest: 0, whole: -space })
}

function allBoxes(spans: readonly Span[], measure: FaceMeasure, limit: number): Box[] {
  const widthOf: WidthOf = (from, to) => sliceSpans(spans, from, to).reduce((sum, { text, style }) => sum + measure(text, style), 0)
  return placed(textOfSpans(spans).split(' '), 0, 1).flatMap((word) => boxesOf(word, widthOf, limit))
}

function boxesOf({ text, from }: Piece, widthOf: WidthOf, limit: number): Box[] {
  const whole = ADDRESS.test(text) ? [text] : text.split(HYPHEN)
  const parts = placed(whole, from, 0).flatMap((part) => (widthOf(part.from, endOf(part)) <= limit ? [part] : placed(part.text.split(INSIDE), part.from, 0).flatMap((piece) => chop(piece, widthOf, limit))))
  return parts.map((part, at) => ({ ...part, width: widthOf(part.from, endOf(part)), space: at === parts.length - 1 }))
}

/** The texts one after another in the text that they were split from, `gap` characters between them. */
function placed(texts: readonly string[], from: number, gap: number): Piece[] {
  let at = from
  return texts.map((text) => {
    const piece = { text, from: at }
    at += text.length + gap
    return piece
  })
}

function chop(piece: Piece, widthOf: WidthOf, limit: number): Piece[] {
  const out: Piece[] = []
  let rest = piece
  while (widthOf(rest.from, endOf(rest)) > limit) {
    const { text, from } = rest
    const characters = Array.from(GRAPHEMES.segment(text), ({ segment }) => segment)
    const cut = (count: number): Piece => ({ text: characters.slice(0, count).join(''), from })
    let count = Math.max(1, Math.floor((characters.length * limit) / widthOf(from, endOf(rest))))
    while (count > 1 && widthOf(from, endOf(cut(count))) > limit) count -= 1
    const bound = characters.slice(0, count).lastIndexOf(NBSP) + 1
    const taken = cut(bound > 1 ? bound : count)
    if (taken.text === text) break
    out.push(taken)
    rest = { text: text.slice(taken.text.length), from: endOf(taken) }
  }
  return [...out, rest]
}

function bestEnds(boxes: readonly Box[], space: number, { width, indent, mode }: BreakOptions): number[] {
  const shrink = mode === 'justify' ? SHRINK : 0
  /** best[i]: the least cost of lines that end before box i, and where the last of them begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= boxes.length; end += 1) {
    let choice = { cost: Infinity, from: end - 1 }
    let natural = 0
    let gaps = 0
    for (let from = end - 1; from >= 0; from -= 1) {
      const box = boxes[from]
      const before = best[from]
      if (!box || !before) break
      const spaced = box.space && from < end - 1
      natural += box.width + (spaced ? space : 0)
      gaps += spaced ? 1 : 0
      const room = width - (from === 0 ? indent : 0)
      if (natural - gaps * space * shrink > room && from < end - 1) break
      const line = { slack: room - natural, gapWidth: gaps * space, room, last: end === boxes.length }
      const cost = before.cost + (mode === 'justify' ? looseness(line) : raggedness(line)) + (line.last ? 0 : endCost(boxes[end - 1]?.text ?? '', mode))
      if (cost < choice.cost) choice = { cost, from }
    }
    best.push(choice)
  }
  const ends: number[] = []
  for (let end = boxes.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end)
  return ends
}

interface LineShape {
  /** What is left of the width, and the width of the gaps, points. */
  readonly slack: number
  readonly gapWidth: number
  readonly room: number
  readonly last: boolean
}

function looseness({ slack, gapWidth, room, last }: LineShape): number {
  if (last && slack >= 0) return slack > room * 0.85 ? 1.5 : 0 // a last line of one short word looks torn off
  if (gapWidth === 0) return 1e4 + slack * slack
  const ratio = slack / gapWidth
  return ratio < 0 ? (ratio / SHRINK) ** 2 : 0.05 + 8 * ratio ** 3
}

/** 1 a line keeps the lines few; the rest makes them alike. */
const raggedness = ({ slack, room }: LineShape): number => 1 + (slack / room) ** 2

/** Short words that lean on the next one; a line should not end with them. */
const LEANING = /^[«(]?(?:\p{L}|на|за|по|от|до|из|об|во|со|не|ни|для|при|или)$/iu

function endCost(text: string, mode: BreakOptions['mode']): number {
  if (LEANING.test(text.split(NBSP).at(-1) ?? '')) return mode === 'justify' ? 0.3 : 0.4
  return mode === 'balance' && /[,;]$/u.test(text) ? -0.15 : 0
}
