import type { Book, OpenBook } from './books/book.ts'
import type { CellValue } from './cells.ts'

/** The rows of a journal, numbered as they go by and counted by kind. */
export interface Tally {
  rows(): AsyncGenerator<readonly (readonly CellValue[])[], void>
  /** «128: Жалоба — 40, Заявление — 88», when the rows are through. */
  words(): string
}

export function tallied({ portions }: OpenBook, { countedBy }: Book): Tally {
  const counts = new Map<string, number>()
  let number = 0
  return {
    async *rows() {
      for await (const portion of portions()) {
        yield portion.map((row) => {
          number += 1
          const kind = row[countedBy]
          if (typeof kind === 'string' && kind !== '') counts.set(kind, (counts.get(kind) ?? 0) + 1)
          return [number, ...row]
        })
      }
    },
    words() {
      const kinds = [...counts].toSorted(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} — ${count}`)
      return kinds.length === 0 ? String(number) : `${number}: ${kinds.join(', ')}`
    },
  }
}
