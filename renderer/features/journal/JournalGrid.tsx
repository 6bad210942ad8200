import { Box, Paper } from '@mui/material'
import { DataGrid, type GridEventListener, type GridSortModel, useGridApiRef } from '@mui/x-data-grid'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { CASE_SORTS, type CaseRow, type CaseSort } from '../../../contract/cases.ts'
import { JOURNAL_COLUMNS } from './journalColumns.tsx'
import { JournalEmpty } from './JournalEmpty.tsx'
import { JournalFooter } from './JournalFooter.tsx'
import { FoundContext, useFragments } from '../../components/search/found-context.ts'
import { isNarrowed } from '../../lib/journal-address.ts'
import type { JournalView } from './journalView.ts'
import { useKeptPlace } from './useKeptPlace.ts'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly total: number
  readonly loading: boolean
  readonly view: JournalView
  onView(view: JournalView): void
  onReset(): void
}

const ROW = 36
/** With the line under the summary that shows where the words were found. */
const TALL_ROW = 54

/** The grid: pages and order come from the service; Enter or a click opens the case. */
export function JournalGrid({ rows, total, loading, view, onView, onReset }: Props) {
  const navigate = useNavigate()
  const api = useGridApiRef()
  const ids = useMemo(() => rows.map(({ id }) => id), [rows])
  const { lines, hint } = useFragments(view.filter.query ?? '', ids)
  const place = useKeptPlace(api, rows.length > 0)
  const open = (id: number) => {
    place.keep(id)
    void navigate(`/cases/${id}`)
  }
  const onKey: GridEventListener<'cellKeyDown'> = (cell, event) => {
    if (event.key !== 'Enter') return
    event.defaultMuiPrevented = true
    event.preventDefault()
    open(Number(cell.id))
  }
  const sort = (model: GridSortModel) => {
    const first = model[0]
    const field = CASE_SORTS.find((name) => name === first?.field)
    // The third press of a header turns the order round once more instead of losing it.
    const next: { sort: CaseSort; descending: boolean } = field === undefined ? { sort: view.sort, descending: !view.descending } : { sort: field, descending: first?.sort === 'desc' }
    onView({ ...view, ...next, page: 0 })
  }
  if (total === 0 && !loading) {
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
        columns={JOURNAL_COLUMNS}
        rowCount={total}
        loading={loading}
        paginationMode="server"
        sortingMode="server"
        filterMode="server"
        paginationModel={{ page: view.page, pageSize: view.size }}
        sortModel={view.sort === 'relevance' ? [] : [{ field: view.sort, sort: view.descending ? 'desc' : 'asc' }]}
        onSortModelChange={sort}
        onRowClick={({ id }) => open(Number(id))}
        onCellKeyDown={onKey}
        disableColumnFilter
        density="standard"
        rowHeight={lines.size > 0 ? TALL_ROW : ROW}
        columnHeaderHeight={36}
        disableColumnSelector
        aria-label="Журнал обращений"
        hideFooter
        slotProps={{ loadingOverlay: { variant: 'linear-progress', noRowsVariant: 'skeleton' } }}
        sx={{ flex: 1, minHeight: 0, '& .MuiDataGrid-row': { cursor: 'pointer' }, '& .MuiDataGrid-cell': { display: 'flex', alignItems: 'center' } }}
      />
      <JournalFooter view={view} total={total} onView={onView} />
    </Box>
    </FoundContext.Provider>
  )
}
