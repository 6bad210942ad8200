import { LETTER_LIMITS } from '../../../../contract/letter-document.ts'
import { textOfRuns, textsOfBlock, type LetterBlock, type RichText } from '../../../../domain/letter-document.ts'
import { joined } from './document-json.ts'
import type { ReadBlocks } from './html-document.ts'

/**
 * A table of foreign HTML: merged cells are taken apart, the words staying in the first of them. A table of one column is only a
 * frame around paragraphs, one that no letter can hold becomes lines of text.
 */
export function tableOf(table: Element, read: ReadBlocks): LetterBlock[] {
  const own = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table)
  const rows = rectangular(own, read)
  const columns = rows[0]?.length ?? 0
  if (columns <= 1) return own.flatMap((row) => [...row.children].flatMap((cell) => read(cell)))
  if (columns > LETTER_LIMITS.columns || rows.length > LETTER_LIMITS.rows) return rows.map((row) => ({ kind: 'paragraph', runs: withBetween(row, '; ') }))
  const named = own[0]?.closest('thead') != null || [...(own[0]?.children ?? [])].every(({ tagName }) => tagName.toUpperCase() === 'TH')
  const header = named || (rows.length > 1 && isBold(rows[0] ?? []) && !rows.slice(1).every(isBold))
  return [{ kind: 'table', header, rows: rows.map((row, at) => (header && at === 0 ? row.map(plain) : row)) }]
}

function rectangular(rows: readonly Element[], read: ReadBlocks): RichText[][] {
  const grid: (RichText | undefined)[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let column = 0
    for (const cell of row.children) {
      while (grid[top]?.[column] !== undefined) column += 1
      const [wide, high] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')]
      for (const line of grid.slice(top, top + high)) for (let at = column; at < column + wide; at += 1) line[at] = []
      const line = grid[top]
      if (line !== undefined) line[column] = cellRuns(read(cell))
      column += wide
    }
  })
  const columns = Math.max(0, ...grid.map((line) => line.length))
  return grid.map((line) => Array.from({ length: columns }, (_, at) => line[at] ?? []))
}

const spanOf = (cell: Element, name: string): number => Math.min(Math.max(1, Number(cell.getAttribute(name)) || 1), 100)

/** Everything in a cell one under another. */
const cellRuns = (blocks: readonly LetterBlock[]): RichText =>
  withBetween(blocks.flatMap((block) => (block.kind === 'list' ? block.items.map((item) => [{ text: '– ' }, ...item]) : textsOfBlock(block))), '\n')

const withBetween = (parts: readonly RichText[], between: string): RichText => joined(parts.flatMap((part, at) => [...(at === 0 ? [] : [{ text: between }]), ...part]))

const isBold = (row: readonly RichText[]): boolean => row.some((cell) => cell.length > 0) && row.every((cell) => cell.every(({ text, bold }) => bold === true || text.trim() === ''))

const plain = (cell: RichText): RichText => {
  const text = textOfRuns(cell)
  return text === '' ? [] : [{ text }]
}
