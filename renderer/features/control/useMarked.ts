import { useState } from 'react'
import type { CaseRow } from '../../../contract/cases.ts'

export interface Marked {
  readonly rows: ReadonlyMap<number, CaseRow>
  readonly toggle: (row: CaseRow) => void
  /** Marks the rows, or takes the marks off when all of them stand already. */
  readonly toggleAll: (rows: readonly CaseRow[]) => void
  readonly mark: (rows: readonly CaseRow[]) => void
  readonly clear: () => void
}

/** Rows marked for one action; they stay while pages are turned and go when another list is opened (`key`). */
export function useMarked(key: string): Marked {
  const [kept, setKept] = useState<{ readonly key: string; readonly rows: ReadonlyMap<number, CaseRow> }>({ key, rows: new Map() })
  const rows = kept.key === key ? kept.rows : NONE
  const set = (next: ReadonlyMap<number, CaseRow>) => setKept({ key, rows: next })
  const mark = (more: readonly CaseRow[]) => set(new Map([...rows, ...more.map((row) => [row.id, row] as const)]))
  const unmark = (less: readonly CaseRow[]) => {
    const gone = new Set(less.map(({ id }) => id))
    set(new Map([...rows].filter(([id]) => !gone.has(id))))
  }
  return {
    rows,
    mark,
    toggle: (row) => (rows.has(row.id) ? unmark([row]) : mark([row])),
    toggleAll: (page) => (page.every(({ id }) => rows.has(id)) ? unmark(page) : mark(page)),
    clear: () => set(NONE),
  }
}

const NONE: ReadonlyMap<number, CaseRow> = new Map()
