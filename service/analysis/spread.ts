import type { AnalysisView } from '../../contract/analysis.ts'
import type { Histogram } from '../../domain/analysis/arithmetic.ts'

/** Ends of the pieces, in days; what is longer stands in the last one. */
const ENDS = [5, 10, 15, 20, 25, 30, 45, 60]

/** How many answers took so many days. */
export function spreadOf(days: Histogram): AnalysisView['spread'] {
  const pieces = [...ENDS.map((to, place) => ({ from: place === 0 ? 0 : (ENDS[place - 1] ?? 0) + 1, to })), { from: (ENDS.at(-1) ?? 0) + 1, to: null }]
  return pieces.map(({ from, to }) => ({ from, to, count: [...days].reduce((sum, [value, cases]) => (value >= from && (to === null || value <= to) ? sum + cases : sum), 0) }))
}
