/** One line of the flow, as the breaker of pages sees it. Heights are in points. */
export interface FlowLine {
  readonly height: number
  /** Air above the line; dropped at the top of a page. */
  readonly gap: number
  /** Whether a page may end above this line. */
  readonly mayBreakBefore: boolean
}
export interface PageRoom {
  readonly first: number
  readonly other: number
}
export interface PlacedLine {
  /** 0 for the first sheet. */
  readonly page: number
  /** From the top of the room of its page, points. */
  readonly top: number
}

/**
 * Lays the flow on pages: each page is filled and then gives back lines up to the nearest permitted break. Widow control, the
 * signature that stays with the text and the like are all said by `mayBreakBefore`. A run without a permitted break that is
 * taller than a page is cut where the page ends, because nothing may be lost.
 */
export function paginate(lines: readonly FlowLine[], room: PageRoom): PlacedLine[] {
  const placed: PlacedLine[] = []
  let page = 0
  let start = 0
  while (start < lines.length) {
    const height = page === 0 ? room.first : room.other
    const fits = countThatFit(lines, start, height)
    const whole = start + fits === lines.length
    const taken = whole ? fits : permittedCount(lines, start, fits)
    if (taken === 0 && page === 0 && room.first < room.other) {
      page = 1 // the head leaves too little room: the text begins on the next sheet
      continue
    }
    let top = 0
    lines.slice(start, start + Math.max(taken || fits, 1)).forEach((line, at) => {
      top += at === 0 ? 0 : line.gap
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
    used += line.height + (count === 0 ? 0 : line.gap)
    if (used > height + 0.01) break
    count += 1
  }
  return count
}

/** How many of the lines that fit may stay on the page; 0 when no break among them is permitted. */
function permittedCount(lines: readonly FlowLine[], start: number, fits: number): number {
  for (let count = fits; count > 0; count -= 1) if (lines[start + count]?.mayBreakBefore) return count
  return 0
}
