import { Box } from '@mui/material'
import type { GridColDef } from '@mui/x-data-grid'
import { CASE_SORTS, type CaseRow } from '../../../contract/cases.ts'
import { APPEAL_TYPE_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO } from '../../../domain/appeal.ts'
import type { JournalColumn } from '../../../domain/journal-column.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { FoundLine } from '../../components/search/FoundLine.tsx'
import { useFoundOf } from '../../components/search/found-context.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { DASH, formatDate } from '../../lib/format.ts'

const SORTABLE: ReadonlySet<string> = new Set(CASE_SORTS)

const COLUMNS: readonly GridColDef<CaseRow>[] = [
  { field: 'number', headerName: 'Номер', width: 104, renderCell: ({ row, tabIndex }) => <CaseLink id={row.id} number={row.number} tabIndex={tabIndex} /> },
  { field: 'registeredOn', headerName: 'Дата', description: 'Дата регистрации', width: 100, renderCell: ({ row }) => formatDate(row.registeredOn) },
  { field: 'applicant', headerName: 'Заявитель', flex: 1, minWidth: 140, renderCell: ({ row }) => <Cut text={row.collectiveCount === null ? row.applicant : `${row.applicant} (${row.collectiveCount})`} /> },
  { field: 'summary', headerName: 'Содержание', flex: 1.6, minWidth: 150, renderCell: ({ row }) => <Summary row={row} /> },
  { field: 'executor', headerName: 'Исполнитель', width: 138, renderCell: ({ row }) => <Cut text={row.executor?.shortName ?? DASH} /> },
  { field: 'controlDue', headerName: 'Срок', width: 184, renderCell: ({ row }) => <DueChip due={row.due} wide /> },
  { field: 'status', headerName: 'Состояние', width: 146, renderCell: ({ row }) => <Status row={row} /> },
]

export const JOURNAL_COLUMNS: GridColDef<CaseRow>[] = COLUMNS.map((column) => ({ ...column, sortable: SORTABLE.has(column.field), filterable: false, hideable: false }))

/** What the grid shows, in its order. */
export const SHOWN_COLUMNS: readonly JournalColumn[] = ['number', 'registeredOn', 'applicant', 'summary', 'executor', 'controlDue', 'status']

function Cut({ text }: { readonly text: string }) {
  return (
    <span title={text} style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
      {text}
    </span>
  )
}

function Summary({ row }: { readonly row: CaseRow }) {
  const more = [APPEAL_TYPE_LABELS[row.type], CHANNEL_INFO[row.channel].label, row.topic].filter((part) => part !== null).join(' · ')
  const [found] = useFoundOf(row.id)
  if (row.summary === '') return <span title="Содержание видно тем, кто ведёт обращение">{DASH}</span>
  return (
    <Box sx={{ minWidth: 0, lineHeight: '20px' }}>
      <Box component="span" title={`${row.summary}\n${more}`} sx={{ display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {row.urgent && (
          <Box component="strong" sx={{ color: 'clock.overdue' }}>
            Срочно.{' '}
          </Box>
        )}
        {row.summary}
      </Box>
      {found !== undefined && <FoundLine found={found} tight />}
    </Box>
  )
}

function Status({ row }: { readonly row: CaseRow }) {
  return (
    <span title={CASE_STATUS_LABELS[row.status]} style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>
      <StatusChip status={row.status} plain />
    </span>
  )
}
