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
  /** Ragged lines are filled one by one; justified ones are chosen together so that their gaps differ least. */
  readonly justify: boolean
}

/** A piece that is never parted, and whether a space stands between it and the next. */
interface Box {
  readonly text: string
  readonly width: number
  readonly space: boolean
}

/** A space may lose this share of its width to keep a line, and no more. */
const SHRINK = 0.1
/** Both halves of a word parted at its hyphen have at least three letters: «59-ФЗ» and «по-прежнему» stay whole. */
const HYPHEN = /(?<=\p{L}{3}-)(?=\p{L}{3})/u
/** Where an address of a site or a mailbox may be parted, when it is wider than the column. */
const INSIDE = /(?<=[/@._?&=-])(?=[^/])/u

/**
 * Breaks a paragraph into lines. Justified paragraphs are broken as a whole (after Knuth & Plass, "Breaking Paragraphs into
 * Lines", 1981, without hyphenation): the sum of cubes of the stretch of lines is the least. Words wider than the
 * column are parted, so that no line is wider than the column.
 */
export function breakLines(text: string, measure: (text: string) => number, options: BreakOptions): BrokenLine[] {
  const space = measure(' ')
  const boxes = text.split(' ').flatMap((word) => boxesOf(word, measure, options.width - options.indent))
  const ends = options.justify ? bestEnds(boxes, space, options) : greedyEnds(boxes, space, options)
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
  const parts = word.split(HYPHEN).flatMap((part) => (measure(part) <= limit ? [part] : part.split(INSIDE).flatMap((piece) => chop(piece, measure, limit))))
  return parts.map((part, at) => ({ text: part, width: measure(part), space: at === parts.length - 1 }))
}

function chop(piece: string, measure: (text: string) => number, limit: number): string[] {
  const out: string[] = []
  let rest = piece
  while (measure(rest) > limit) {
    const characters = [...rest]
    let count = Math.max(1, Math.floor((characters.length * limit) / measure(rest)))
    while (count > 1 && measure(characters.slice(0, count).join('')) > limit) count -= 1
    const bound = characters.slice(0, count).lastIndexOf(NBSP) + 1
    out.push(characters.slice(0, bound > 1 ? bound : count).join(''))
    rest = characters.slice(bound > 1 ? bound : count).join('')
  }
  return [...out, rest]
}

function greedyEnds(boxes: readonly Box[], space: number, { width, indent }: BreakOptions): number[] {
  const ends: number[] = []
  let used = indent
  boxes.forEach((box, at) => {
    if (used + box.width > width && at > (ends.at(-1) ?? 0)) {
      ends.push(at)
      used = 0
    }
    used += box.width + (box.space ? space : 0)
  })
  ends.push(boxes.length)
  return ends
}

function bestEnds(boxes: readonly Box[], space: number, { width, indent }: BreakOptions): number[] {
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
      if (natural - gaps * space * SHRINK > room && from < end - 1) break
      const cost = before.cost + badness(room - natural, gaps * space, end === boxes.length, room)
      if (cost < choice.cost) choice = { cost, from }
    }
    best.push(choice)
  }
  const ends: number[] = []
  for (let end = boxes.length; end > 0; end = best[end]?.from ?? 0) ends.unshift(end)
  return ends
}

function badness(slack: number, gapWidth: number, last: boolean, room: number): number {
  if (last && slack >= 0) return slack > room * 0.88 ? 1.5 : 0 // a last line of one short word looks torn off
  if (gapWidth === 0) return 1e4 + slack * slack
  const ratio = slack / gapWidth
  return ratio < 0 ? (ratio / SHRINK) ** 2 : 0.05 + 8 * ratio ** 3
}
