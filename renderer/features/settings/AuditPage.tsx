import { useState } from 'react'
import Box from '@mui/material/Box'
import { DataGrid, type GridColDef } from '@mui/x-data-grid'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { CaseLink } from '../../components/CaseLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { api } from '../../lib/client.ts'
import { DASH, count, formatDateTime } from '../../lib/format.ts'
import { useAccess } from '../../lib/session.ts'
import { ChainCheck } from './ChainCheck.tsx'

interface AuditRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly title: string
  readonly caseNumber: string | null
  readonly caseId: number | null
}

const NOTHING: AuditRow[] = []

const COLUMNS: GridColDef<AuditRow>[] = [
  { field: 'seq', headerName: '№', width: 90, sortable: false },
  { field: 'at', headerName: 'Когда', width: 150, sortable: false, valueFormatter: (at: string) => formatDateTime(at) },
  { field: 'actor', headerName: 'Кто', width: 260, sortable: false },
  { field: 'title', headerName: 'Что сделано', flex: 1, sortable: false },
  { field: 'caseNumber', headerName: 'Обращение', width: 130, sortable: false, renderCell: ({ row }) => (row.caseId === null ? DASH : <CaseLink id={row.caseId} number={row.caseNumber ?? DASH} />) },
]

/** Every view, change, export and sign-in, each record chained to the one before. */
export function AuditPage() {
  const can = useAccess()
  const reads = can('view_audit')
  const [page, setPage] = useState({ page: 0, pageSize: 50 })
  const journal = useQuery(api.admin.audit.queryOptions({ input: { offset: page.page * page.pageSize, limit: page.pageSize }, enabled: reads, placeholderData: keepPreviousData }))
  return (
    <Page>
      <PageHeader title="Журнал действий" aside={journal.data === undefined ? undefined : count(journal.data.total, 'запись', 'записи', 'записей')} actions={can('verify_audit') && <ChainCheck />} />
      <FailureAlert error={journal.error} action="журнал действий" onRetry={() => void journal.refetch()} />
      {reads ? (
        <Box sx={{ flexGrow: 1, minHeight: 0 }}>
          <DataGrid
            rows={journal.data?.rows ?? NOTHING} columns={COLUMNS} getRowId={(row) => row.seq} loading={journal.isFetching}
            paginationMode="server" rowCount={journal.data?.total ?? 0} paginationModel={page} onPaginationModelChange={setPage}
            aria-label="Журнал действий" slotProps={{ loadingOverlay: { variant: 'skeleton', noRowsVariant: 'skeleton' } }}
          />
        </Box>
      ) : (
        <EmptyState title="Записи читает аудитор">Вам доступна проверка: цепочка записей не нарушена и ни одна не исправлена задним числом.</EmptyState>
      )}
    </Page>
  )
}
