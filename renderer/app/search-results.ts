import type { CaseRow } from '../../contract/cases.ts'
import type { Action } from '../../domain/access.ts'
import { RAIL } from './rail-items.ts'

export interface Found {
  readonly key: string
  readonly group: 'Обращения' | 'Разделы' | 'Журнал'
  readonly label: string
  readonly to: string
  readonly row?: CaseRow
}

export function caseResults(rows: readonly CaseRow[]): Found[] {
  return rows.map((row) => ({ key: `case-${row.id}`, group: 'Обращения', label: row.number, to: `/cases/${row.id}`, row }))
}

/** Sections by the beginning of any of their words. */
export function commandResults(text: string, can: (action: Action) => boolean): Found[] {
  const asked = text.trim().toLowerCase()
  if (asked === '') return []
  return RAIL.flat()
    .filter((item) => item.needs.length === 0 || item.needs.some(can))
    .filter((item) => `${item.label} ${item.words}`.toLowerCase().split(' ').some((word) => word.startsWith(asked)) || item.label.toLowerCase().startsWith(asked))
    .map((item) => ({ key: `section-${item.to}`, group: 'Разделы', label: item.label, to: item.to }))
}

export function listResult(query: string): Found[] {
  return [{ key: 'list', group: 'Журнал', label: `Искать «${query}» в журнале`, to: `/journal?query=${encodeURIComponent(query)}` }]
}
