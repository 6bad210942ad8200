import type { ReactNode } from 'react'
import HelpOutline from '@mui/icons-material/HelpOutlined'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import IconButton from '@mui/material/IconButton'
import TableCell from '@mui/material/TableCell'
import TableRow from '@mui/material/TableRow'
import { useNavigate } from 'react-router'
import type { CaseRow } from '../../../contract/cases.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { DASH } from '../../lib/format.ts'
import { WhyRow } from './WhyRow.tsx'

interface Props {
  readonly row: CaseRow
  /** The one row that Tab stops at. */
  readonly current: boolean
  readonly explained: boolean
  /** null: rows are not marked here. */
  readonly marked: boolean | null
  readonly onMark: () => void
  readonly onFocus: () => void
  readonly onExplain: () => void
}

/** The content of the appeal has its own column where the window is wide enough. */
export const ON_WIDE = { display: { xs: 'none', xl: 'table-cell' } }

export function CaseRowLine({ row, current, explained, marked, onMark, onFocus, onExplain }: Props) {
  const navigate = useNavigate()
  return (
    <>
      <TableRow hover onClick={() => void navigate(`/cases/${row.id}`)} onFocus={onFocus} sx={{ cursor: 'pointer', ...(marked === true && { bgcolor: 'surface.selected' }), '&:focus-within': { bgcolor: 'surface.selected' } }}>
        {marked !== null && (
          <TableCell onClick={(event) => event.stopPropagation()}>
            <Checkbox size="small" checked={marked} onChange={onMark} slotProps={{ input: { 'aria-label': `Выбрать ${row.number}`, tabIndex: -1 } }} />
          </TableCell>
        )}
        <TableCell><span data-case={row.id}><CaseLink id={row.id} number={row.number} tabIndex={current ? 0 : -1} /></span></TableCell>
        <Cut title={row.summary}>
          {row.urgent && <Box component="strong" sx={{ color: 'clock.overdue' }}>Срочно. </Box>}
          {row.applicant}{row.collectiveCount !== null && ` (${row.collectiveCount})`}
        </Cut>
        <Cut title={row.summary} sx={ON_WIDE}>{row.summary}</Cut>
        <Cut>{row.topic ?? DASH}</Cut>
        <Cut>{row.executor?.shortName ?? DASH}</Cut>
        <TableCell title={row.due.label} onClick={(event) => event.stopPropagation()} sx={{ cursor: 'default' }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.25, '& > span': { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' } }}>
            <DueChip due={row.due} wide />
            <IconButton size="small" tabIndex={-1} aria-label={`Почему такой срок у ${row.number}`} aria-expanded={explained} onClick={onExplain} sx={{ ml: 'auto', p: 0.25 }}><HelpOutline sx={{ fontSize: 16 }} /></IconButton>
          </Box>
        </TableCell>
        <Cut><StatusChip status={row.status} plain /></Cut>
      </TableRow>
      {explained && <WhyRow caseId={row.id} columns={marked === null ? 6 : 7} />}
    </>
  )
}

function Cut({ children, title, sx = {} }: { readonly children: ReactNode; readonly title?: string; readonly sx?: object }) {
  return <TableCell {...(title === undefined ? {} : { title })} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...sx }}>{children}</TableCell>
}
