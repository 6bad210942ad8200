import { NBSP } from '../typography.ts'

/** A line of a paragraph. `text` has no spaces at its ends; `spaceAfter` tells whether a space stood at the break. */
export interface BrokenLine {
  readonly text: string
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

/** A piece that is never parted, and whether a space stands between it and the next. */
interface Box {
  readonly text: string
  readonly width: number
  readonly space: boolean
}

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
export function breakLines(text: string, measure: (text: string) => number, options: BreakOptions): BrokenLine[] {
  const space = measure(' ')
  const boxes = text.split(' ').flatMap((word) => boxesOf(word, measure, options.width - options.indent))
  const ends = bestEnds(boxes, space, options)
  let start = 0
  return ends.map((end) => {
    const line = boxes.slice(start, end)
    start = end
    const width = line.reduce((sum, box, at) => sum + box.width + (box.space && at < line.length - 1 ? space : 0), 0)
    const joined = line.map((box, at) => box.text + (box.space && at < line.length - 1 ? ' ' : '')).join('')
    return { text: joined, width, last: end === boxes.length, spaceAfter: line.at(-1)?.space ?? false }
  })
}

function boxesOf(word: string, measure: (text: string) => number, limit: number): Box[] {
  const whole = ADDRESS.test(word) ? [word] : word.split(HYPHEN)
  const parts = whole.flatMap((part) => (measure(part) <= limit ? [part] : part.split(INSIDE).flatMap((piece) => chop(piece, measure, limit))))
  return parts.map((part, at) => ({ text: part, width: measure(part), space: at === parts.length - 1 }))
}

function chop(piece: string, measure: (text: string) => number, limit: number): string[] {
  const out: string[] = []
  let rest = piece
  while (measure(rest) > limit) {
    const characters = Array.from(GRAPHEMES.segment(rest), ({ segment }) => segment)
    let count = Math.max(1, Math.floor((characters.length * limit) / measure(rest)))
    while (count > 1 && measure(characters.slice(0, count).join('')) > limit) count -= 1
    const bound = characters.slice(0, count).lastIndexOf(NBSP) + 1
    out.push(characters.slice(0, bound > 1 ? bound : count).join(''))
    rest = characters.slice(bound > 1 ? bound : count).join('')
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
