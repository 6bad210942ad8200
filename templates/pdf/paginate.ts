/** One line of the flow, as the breaker of pages sees it. Heights are in points. */
export interface FlowLine {
  readonly height: number
  /** Air above the line; dropped at the top of a page. */
  readonly gap: number
  /** Whether a page may end above this line. */
  readonly mayBreakBefore: boolean
  /** Whether what is kept together, but is taller than a page, may be cut above this line. */
  readonly mayCutBefore?: boolean
  /** Height of what is drawn once more above this line when a page begins with it: the headings of the columns of a table. */
  readonly repeatedAbove?: number
}
export interface PageRoom {
  readonly first: number
  readonly other: number
}
export interface PlacedLine {
  /** 0 for the first sheet. */
  readonly page: number
  /** From the top of the room of its page, points; what is repeated above it stands higher. */
  readonly top: number
}

/**
 * Lays the flow on pages: each page is filled and then gives back lines up to the nearest permitted break. Widow control, the
 * signature that stays with the text and the like are all said by `mayBreakBefore`. A run without a permitted break that is
 * taller than a page is cut where `mayCutBefore` says, or else where the page ends, because nothing may be lost.
 */
export function paginate(lines: readonly FlowLine[], room: PageRoom): PlacedLine[] {
  const placed: PlacedLine[] = []
  let page = 0
  let start = 0
  while (start < lines.length) {
    const height = page === 0 ? room.first : room.other
    const fits = countThatFit(lines, start, height)
    const whole = start + fits === lines.length
    const taken = whole ? fits : permittedCount(lines, start, fits, 'mayBreakBefore')
    if (taken === 0 && page === 0 && room.first < room.other) {
      page = 1 // the head leaves too little room: the text begins on the next sheet
      continue
    }
    let top = 0
    lines.slice(start, start + Math.max(taken || permittedCount(lines, start, fits, 'mayCutBefore') || fits, 1)).forEach((line, at) => {
      top += at === 0 ? (line.repeatedAbove ?? 0) : line.gap
      placed.push({ page, top })
      top += line.height
    })
    start = placed.length
    page += 1
  }
  return placed
}

function countThatFit(lines: readonly FlowLine[], start: number, height: number): number {
  let used = 0
  let count = 0
  for (const line of lines.slice(start)) {
    used += line.height + (count === 0 ? (line.repeatedAbove ?? 0) : line.gap)
    if (used > height + 0.01) break
    count += 1
  }
  return count
}

/** How many of the lines that fit may stay on the page; 0 when no break among them is permitted. */
function permittedCount(lines: readonly FlowLine[], start: number, fits: number, by: 'mayBreakBefore' | 'mayCutBefore'): number {
  for (let count = fits; count > 0; count -= 1) if (lines[start + count]?.[by]) return count
  return 0
}
