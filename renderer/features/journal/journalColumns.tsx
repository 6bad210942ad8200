import { Box } from '@mui/material'
import type { GridColDef } from '@mui/x-data-grid'
import type { CaseRow } from '../../../contract/cases.ts'
import type { JournalLayout } from '../../../contract/journal.ts'
import { APPEAL_TYPE_LABELS, CASE_STATUS_LABELS, CHANNEL_INFO } from '../../../domain/appeal.ts'
import { columnText, JOURNAL_COLUMN_INFO, type JournalColumn } from '../../../domain/journal-column.ts'
import { isPersonal } from '../../../domain/personal-fields.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { FoundLine } from '../../components/search/FoundLine.tsx'
import { useFoundOf } from '../../components/search/found-context.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { DASH } from '../../lib/format.ts'

type Look = Pick<GridColDef<CaseRow>, 'flex' | 'minWidth' | 'renderCell'>

/** What is not a plain text of the card has a look of its own. */
const LOOKS: Partial<Record<JournalColumn, Look>> = {
  number: { renderCell: ({ row, tabIndex }) => <CaseLink id={row.id} number={row.number} tabIndex={tabIndex} /> },
  applicant: { renderCell: ({ row }) => <Cut text={row.collectiveCount === null ? row.applicant : `${row.applicant} (${row.collectiveCount})`} /> },
  summary: { renderCell: ({ row }) => <Summary row={row} /> },
  executor: { renderCell: ({ row }) => <Cut text={row.executor?.shortName ?? DASH} /> },
  channel: { renderCell: ({ row }) => <Cut text={CHANNEL_INFO[row.channel].label} /> },
  controlDue: { renderCell: ({ row }) => <DueChip due={row.due} wide /> },
  status: { renderCell: ({ row }) => <Status row={row} /> },
}

/** Of the room that is left the texts take most, until the person has given them a width. */
const ROOMY: Partial<Record<JournalColumn, number>> = { applicant: 1, summary: 1.6 }

/** Columns as this person has them; `hidden`: nothing can stand in the order of personal data. */
export function gridColumns(columns: JournalLayout['columns'], hidden: boolean): GridColDef<CaseRow>[] {
  return columns.map(({ column, width }) => {
    const info: { readonly label: string; readonly meaning?: string; readonly width: number } = JOURNAL_COLUMN_INFO[column]
    const closed = hidden && isPersonal(column)
    const meaning = [info.meaning, closed ? 'Порядок по столбцу недоступен: эти данные вам не показываются' : undefined].filter((part) => part !== undefined).join('. ')
    const flex = width === info.width ? ROOMY[column] : undefined
    return {
      field: column,
      headerName: info.label,
      ...(meaning === '' ? {} : { description: meaning }),
      ...(closed ? { sortable: false } : {}),
      ...(flex === undefined ? { width } : { flex, minWidth: 140 }),
      filterable: false,
      hideable: false,
      renderCell: ({ row }) => <Cut text={columnText(column, plainValue(row, column)) || DASH} />,
      ...LOOKS[column],
    }
  })
}

function plainValue(row: CaseRow, column: JournalColumn): string | number | null | undefined {
  if (column === 'registeredOn' || column === 'legalDue' || column === 'topic' || column === 'type') return row[column]
  return row.more?.[column]
}

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
