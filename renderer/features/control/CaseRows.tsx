import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Box from '@mui/material/Box'
import { useNavigate } from 'react-router'
import type { CaseRow } from '../../../contract/cases.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { DueChip } from '../../components/DueChip.tsx'
import { StatusChip } from '../../components/StatusChip.tsx'
import { DASH } from '../../lib/format.ts'

interface Props {
  readonly rows: readonly CaseRow[]
  readonly label: string
  readonly onPage: (step: 1 | -1) => void
}

/** One stop for Tab: arrows (or J and K) walk the rows, Enter opens, Page Up and Page Down turn pages. */
export function CaseRows({ rows, label, onPage }: Props) {
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)
  const [active, setActive] = useState(0)
  const current = Math.min(active, rows.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event, current, rows.length)
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    if (to === 'next' || to === 'previous') return onPage(to === 'next' ? 1 : -1)
    setActive(to)
    body.current?.querySelectorAll<HTMLElement>('a')[to]?.focus()
  }

  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 104 }}>Номер</TableCell>
          <TableCell sx={{ width: { xs: 'auto', xl: '16%' } }}>Заявитель</TableCell>
          <TableCell sx={ON_WIDE}>Содержание</TableCell>
          <TableCell sx={{ width: '18%' }}>Тема</TableCell>
          <TableCell sx={{ width: 140 }}>Исполнитель</TableCell>
          <TableCell sx={{ width: 182 }}>Срок</TableCell>
          <TableCell sx={{ width: 124 }}>Состояние</TableCell>
        </TableRow>
      </TableHead>
      <TableBody ref={body} onKeyDown={onKeyDown}>
        {rows.map((row, index) => (
          <TableRow key={row.id} hover onClick={() => void navigate(`/cases/${row.id}`)} onFocus={() => setActive(index)} sx={{ cursor: 'pointer', '&:focus-within': { bgcolor: 'surface.selected' } }}>
            <TableCell><CaseLink id={row.id} number={row.number} tabIndex={index === current ? 0 : -1} /></TableCell>
            <Cut title={row.summary}>
              {row.urgent && <Box component="strong" sx={{ color: 'clock.overdue' }}>Срочно. </Box>}
              {row.applicant}{row.collectiveCount !== null && ` (${row.collectiveCount})`}
            </Cut>
            <Cut title={row.summary} sx={ON_WIDE}>{row.summary}</Cut>
            <Cut>{row.topic ?? DASH}</Cut>
            <Cut>{row.executor?.shortName ?? DASH}</Cut>
            <TableCell title={row.due.label} sx={{ '& > span': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', verticalAlign: 'top' } }}><DueChip due={row.due} wide /></TableCell>
            <Cut><StatusChip status={row.status} plain /></Cut>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

/** The content of the appeal has its own column where the window is wide enough. */
const ON_WIDE = { display: { xs: 'none', xl: 'table-cell' } }

function Cut({ children, title, sx = {} }: { readonly children: ReactNode; readonly title?: string; readonly sx?: object }) {
  return <TableCell {...(title === undefined ? {} : { title })} sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...sx }}>{children}</TableCell>
}

function target({ code }: KeyboardEvent, current: number, count: number): number | 'next' | 'previous' | null {
  if (code === 'ArrowDown' || code === 'KeyJ') return Math.min(count - 1, current + 1)
  if (code === 'ArrowUp' || code === 'KeyK') return Math.max(0, current - 1)
  if (code === 'Home') return 0
  if (code === 'End') return count - 1
  if (code === 'PageDown') return 'next'
  return code === 'PageUp' ? 'previous' : null
}
