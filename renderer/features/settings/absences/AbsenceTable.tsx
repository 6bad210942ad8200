import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { AbsenceView } from '../../../../contract/absences.ts'
import { DASH, formatDate } from '../../../lib/format.ts'

interface Props {
  readonly absences: readonly AbsenceView[]
  readonly chosen: number | 'new' | null
  /** Beside the form, which tells the reason of the chosen one, there is no place for it here. */
  readonly narrow: boolean
  readonly onChoose: (id: number) => void
}

const STATES: Record<AbsenceView['state'], string> = { now: 'сейчас отсутствует', ahead: 'предстоит', past: 'закончилось' }

export function AbsenceTable({ absences, chosen, narrow, onChoose }: Props) {
  return (
    <Table size="small" stickyHeader aria-label="Отсутствия" sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& td': { overflowWrap: 'anywhere' } }}>
      <TableHead><TableRow><TableCell>Сотрудник</TableCell><TableCell sx={{ width: 116 }}>Дни</TableCell>{!narrow && <TableCell>Причина</TableCell>}<TableCell>Замещает</TableCell><TableCell sx={{ width: 112 }}>Состояние</TableCell></TableRow></TableHead>
      <TableBody>
        {absences.map((one) => (
          <TableRow key={one.id} hover selected={one.id === chosen} sx={{ cursor: 'pointer', '& td': { verticalAlign: 'top' } }} onClick={() => onChoose(one.id)}>
            <TableCell><Link component="button" type="button" sx={{ fontWeight: 600, textAlign: 'left' }} onClick={() => onChoose(one.id)}>{one.person.shortName}</Link></TableCell>
            <TableCell sx={{ '& > span': { whiteSpace: 'nowrap' } }}><span>{formatDate(one.from)} —</span> <span>{formatDate(one.to)}</span></TableCell>
            {!narrow && <TableCell>{one.reason}</TableCell>}
            <TableCell>
              {one.substitute?.shortName ?? DASH}
              {one.problem !== null && <Box sx={{ fontSize: 13, fontWeight: 600 }}>Внимание: {one.problem}</Box>}
            </TableCell>
            <TableCell sx={{ color: one.state === 'past' ? 'text.secondary' : 'text.primary' }}>{STATES[one.state]}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
