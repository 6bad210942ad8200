/** What a column asks for, points. */
export interface ColumnNeed {
  /** Width of its widest word: narrower, and the word is parted. */
  readonly least: number
  /** Width of its longest cell on one line. */
  readonly natural: number
}

/** A column keeps at least this, points: a letter and its air. */
const NARROWEST = 14

/**
 * Widths that fill the room exactly. When every cell fits on one line, what is left is shared in proportion; otherwise each column gets
 * its widest word, and the rest goes where most text is; and when not even the words fit, the widest columns yield first.
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): number[] {
  const wanted = needs.map(({ least, natural }) => ({ least: Math.max(least, NARROWEST), natural: Math.max(natural, least, NARROWEST) }))
  const natural = sum(wanted.map((need) => need.natural))
  if (natural <= room) return wanted.map((need) => (need.natural * room) / natural)
  const least = sum(wanted.map((need) => need.least))
  if (least <= room) {
    // The square root: a column of ten lines and a column of one do not part the room ten to one.
    const weights = wanted.map((need) => Math.sqrt((need.natural - need.least) * need.natural))
    return grow(wanted, weights, room - least)
  }
  return level(wanted.map((need) => need.least), room)
}

/** Shares what is left; a column that has all it wants gives the rest back. */
function grow(wanted: readonly ColumnNeed[], weights: readonly number[], spare: number): number[] {
  const widths = wanted.map(({ least }) => least)
  let left = spare
  let open = wanted.map((_, at) => at).filter((at) => (weights[at] ?? 0) > 0)
  while (left > 0.01 && open.length > 0) {
    const total = sum(open.map((at) => weights[at] ?? 0))
    let given = 0
    for (const at of open) {
      const most = (wanted[at]?.natural ?? 0) - (widths[at] ?? 0)
      const share = Math.min(most, (left * (weights[at] ?? 0)) / total)
      widths[at] = (widths[at] ?? 0) + share
      given += share
    }
    left -= given
    open = open.filter((at) => (wanted[at]?.natural ?? 0) - (widths[at] ?? 0) > 0.01)
  }
  return widths
}

/** The widest are cut to one common width, so that all together fill the room. */
function level(widths: readonly number[], room: number): number[] {
  const sorted = widths.toSorted((a, b) => a - b)
  let left = room
  for (const [at, width] of sorted.entries()) {
    const share = left / (sorted.length - at)
    if (width > share) return widths.map((one) => Math.min(one, share))
    left -= width
  }
  return [...widths]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
