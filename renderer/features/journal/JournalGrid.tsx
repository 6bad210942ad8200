import { Box, Paper } from '@mui/material'
import { DataGrid, type GridEventListener, type GridSortModel, useGridApiRef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { CASE_SORTS, type CaseRow, type CaseSort } from '../../../contract/cases.ts'
import type { JournalLayout } from '../../../contract/journal.ts'
import { isPersonal, personalReach } from '../../../domain/personal-fields.ts'
import { FoundContext, useFragments } from '../../components/search/found-context.ts'
import { isNarrowed } from '../../lib/journal-address.ts'
import { useUser } from '../../lib/session.ts'
import { gridColumns } from './journalColumns.tsx'
import { JournalEmpty } from './JournalEmpty.tsx'
import type { JournalView } from './journalView.ts'
import { SELECT, selectColumn } from './selectColumn.tsx'
import { useKeptPlace } from './useKeptPlace.ts'
import type { Selected } from './useSelected.ts'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly total: number
  readonly loading: boolean
  readonly view: JournalView
  readonly columns: JournalLayout['columns']
  readonly selected: Selected
  onView(view: JournalView): void
  onColumns(columns: JournalLayout['columns']): void
  onReset(): void
}

const ROW = 36
/** With the line under the summary that shows where the words were found. */
const TALL_ROW = 54

/** The grid: pages and order come from the service; Enter or a click opens the case, Space marks it, Shift with an arrow marks and goes on. */
export function JournalGrid({ rows, total, loading, view, columns, selected, onView, onColumns, onReset }: Props) {
  const navigate = useNavigate()
  const hidden = personalReach(useUser()) === 'none'
  const api = useGridApiRef()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const { lines, hint } = useFragments(view.filter.query ?? '', ids)
  const shown = useMemo(() => gridColumns(columns, hidden), [columns, hidden])
  const place = useKeptPlace(api, rows.length > 0)
  const open = (id: number) => {
    place.keep(id)
    void navigate(`/cases/${id}`)
  }
  const onKey: GridEventListener<'cellKeyDown'> = ({ id, field }, event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (event.key !== 'Enter' && event.key !== ' ' && !(event.shiftKey && step !== 0)) return
    event.defaultMuiPrevented = true
    event.preventDefault()
    if (event.key === 'Enter') return open(Number(id))
    if (event.key === ' ') return selected.set([Number(id)], !selected.has(Number(id)))
    const next = rows[rows.findIndex((row) => row.id === id) + step]
    selected.set(next === undefined ? [Number(id)] : [Number(id), next.id], true)
    if (next !== undefined) api.current?.setCellFocus(next.id, field)
  }
  const sort = (model: GridSortModel) => {
    const first = model[0]
    const field = CASE_SORTS.find((name) => name === first?.field)
    // The third press of a header turns the order round once more instead of losing it.
    const next: { sort: CaseSort; descending: boolean } = field === undefined ? { sort: view.sort, descending: !view.descending } : { sort: field, descending: first?.sort === 'desc' }
    onView({ ...view, ...next, page: 0 })
  }
  if (rows.length === 0 && total === 0 && !loading) {
    return (
      <Paper variant="outlined" sx={{ flex: 1, minHeight: 0 }}>
        <JournalEmpty narrowed={isNarrowed(view.filter)} hint={hint} onReset={onReset} />
      </Paper>
    )
  }
  return (
    <FoundContext.Provider value={lines}>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <DataGrid
          apiRef={api}
          rows={[...rows]}
          columns={[selectColumn(selected, rows), ...shown]}
          rowCount={Math.max(total, rows.length)}
          loading={loading}
          paginationMode="server"
          sortingMode="server"
          filterMode="server"
          paginationModel={{ page: view.page, pageSize: view.size }}
          sortModel={view.sort === 'relevance' ? [] : hidden && isPersonal(view.sort) ? [{ field: 'registeredOn', sort: 'desc' }] : [{ field: view.sort, sort: view.descending ? 'desc' : 'asc' }]}
          onSortModelChange={sort}
          onRowClick={({ id }) => open(Number(id))}
          onCellClick={({ field, id }, event) => {
            if (field !== SELECT) return
            event.stopPropagation()
            selected.set([Number(id)], !selected.has(Number(id)))
          }}
          onCellKeyDown={onKey}
          onColumnWidthChange={({ colDef, width }) => onColumns(columns.map((one) => (one.column === colDef.field ? { ...one, width: Math.round(width) } : one)))}
          disableRowSelectionOnClick
          disableColumnFilter
          disableColumnMenu
          density="standard"
          rowHeight={lines.size > 0 ? TALL_ROW : ROW}
          columnHeaderHeight={36}
          disableColumnSelector
          aria-label="Журнал обращений"
          hideFooter
          getRowClassName={({ id }) => (selected.has(Number(id)) ? 'chosen' : '')}
          slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
          sx={{ flex: 1, minHeight: 0, '& .MuiDataGrid-row': { cursor: 'pointer' }, '& .MuiDataGrid-row.chosen': { bgcolor: 'surface.selected' }, '& .MuiDataGrid-cell': { display: 'flex', alignItems: 'center' } }}
        />
      </Box>
    </FoundContext.Provider>
  )
}
