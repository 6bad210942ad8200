/** Sums that may stand on nothing: an empty base gives null, which people see as «—» with a word, never a division by zero. */

/** How many cases took so many days: days → cases. */
export type Histogram = ReadonlyMap<number, number>

/** Part of a whole, 0…1; null when the whole is empty. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

export function average(histogram: Histogram): number | null {
  let [sum, cases] = [0, 0]
  for (const [value, times] of histogram) {
    sum += value * times
    cases += times
  }
  return share(sum, cases)
}

/**
 * The nearest-rank percentile: the least number of days within which at least `percent` of a hundred cases were answered. It is
 * always a number of days that has really happened. Null for an empty histogram.
 *
 * @example percentile(new Map([[3, 1], [10, 1]]), 50) // 3
 */
export function percentile(histogram: Histogram, percent: number): number | null {
  const values = [...histogram].toSorted(([a], [b]) => a - b)
  const cases = values.reduce((sum, [, times]) => sum + times, 0)
  const rank = Math.max(1, Math.ceil((percent / 100) * cases))
  let passed = 0
  for (const [value, times] of values) {
    passed += times
    if (passed >= rank) return value
  }
  return null
}

/** By what part a figure has grown (0.1) or fallen (−0.1) since; null when there was nothing before. */
export function change(now: number | null, before: number | null): number | null {
  return now === null || before === null || before === 0 ? null : (now - before) / before
}
