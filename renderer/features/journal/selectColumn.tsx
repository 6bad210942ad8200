import { Checkbox } from '@mui/material'
import type { GridColDef } from '@mui/x-data-grid'
import type { CaseRow } from '../../../contract/cases.ts'
import type { Selected } from './useSelected.ts'

export const SELECT = 'select'

/** Marks a case, and in the head those of the page; Space does it from any cell of the line. */
export function selectColumn(selected: Selected, rows: readonly CaseRow[]): GridColDef<CaseRow> {
  const ids = rows.map(({ id }) => id)
  const marked = ids.filter(selected.has).length
  return {
    field: SELECT,
    headerName: 'Выбор',
    width: 42,
    resizable: false,
    sortable: false,
    filterable: false,
    hideable: false,
    renderHeader: () => (
      <Checkbox size="small" tabIndex={-1} checked={marked > 0 && marked === ids.length} indeterminate={marked > 0 && marked < ids.length} onChange={(_, on) => selected.set(ids, on)} slotProps={{ input: { 'aria-label': 'Выбрать все на странице' } }} sx={{ p: 0.25 }} />
    ),
    renderCell: ({ row }) => (
      <Checkbox
        size="small" tabIndex={-1} checked={selected.has(row.id)} slotProps={{ input: { 'aria-label': `Выбрать ${row.number}` } }} sx={{ p: 0.25 }}
        onClick={(event) => event.stopPropagation()} onChange={(_, on) => selected.set([row.id], on)}
      />
    ),
  }
}
