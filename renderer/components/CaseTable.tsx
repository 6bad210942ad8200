import type { ReactNode } from 'react'
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useNavigate } from 'react-router'
import type { CaseRow } from '../../contract/cases.ts'
import { DASH } from '../lib/format.ts'
import { CaseLink } from './CaseLink.tsx'
import { DueChip } from './DueChip.tsx'
import { StatusChip } from './StatusChip.tsx'

interface CaseTableProps {
  readonly rows: readonly CaseRow[]
  readonly label: string
  /** Left out where every row has the same one. */
  readonly withExecutor?: boolean
}

/** A short list of cases; a long one is the journal's grid. The whole row opens the case, the number is a link for the keyboard. */
export function CaseTable({ rows, label, withExecutor = true }: CaseTableProps) {
  const navigate = useNavigate()
  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 104 }}>Номер</TableCell>
          <TableCell>Заявитель и содержание</TableCell>
          {withExecutor && <TableCell sx={{ width: 132 }}>Исполнитель</TableCell>}
          <TableCell sx={{ width: 192 }}>Срок</TableCell>
          <TableCell sx={{ width: 128 }}>Состояние</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover sx={{ cursor: 'pointer' }} onClick={() => void navigate(`/cases/${row.id}`)}>
            <TableCell><CaseLink id={row.id} number={row.number} /></TableCell>
            <Cut title={row.summary}>
              {row.applicant}{row.collectiveCount !== null && ` (${row.collectiveCount})`}
              <Box sx={{ fontSize: 13, lineHeight: '17px', color: 'text.secondary', overflow: 'hidden', textOverflow: 'ellipsis' }}>{row.urgent && <Box component="strong" sx={{ color: 'clock.overdue' }}>Срочно. </Box>}{row.summary}</Box>
            </Cut>
            {withExecutor && <Cut>{row.executor?.shortName ?? DASH}</Cut>}
            <TableCell><DueChip due={row.due} wide /></TableCell>
            <TableCell><StatusChip status={row.status} plain /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Cut({ children, title }: { readonly children: ReactNode; readonly title?: string }) {
  return <TableCell {...(title === undefined ? {} : { title })} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>{children}</TableCell>
}
