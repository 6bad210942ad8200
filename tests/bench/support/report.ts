import type { Measured } from './measure.ts'

const HEAD = ['', 'program', 'bare', 'ratio', 'goal', 'size']

/** The lines as a table for the terminal; what is over its goal is marked. */
export function table(lines: readonly Measured[]): string {
  const cells = lines.map(({ name, ours, limit, unit, ratio, goal, size }) => [
    name, `${ours} ${unit}`, `${limit} ${unit}`, `${ratio}${ratio > goal ? ' !' : '  '}`, `≤ ${goal}`, String(size),
  ])
  const widths = HEAD.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   ')
  return [HEAD, ...cells].map(line).join('\n')
}
