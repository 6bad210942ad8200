import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { JournalRow } from '../../../contract/sending.ts'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { formatDate } from '../../lib/format.ts'

interface Props {
  readonly rows: readonly JournalRow[]
  readonly current: number
  readonly onChoose: (id: number) => void
}

const CUT = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const

/** A line for each letter; the number is a button for the keyboard. */
export function JournalTable({ rows, current, onChoose }: Props) {
  return (
    <Table size="small" stickyHeader aria-label="Журнал исходящих" sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums' }}>
      <TableHead>
        <TableRow><TableCell sx={{ width: 98 }}>Отправлено</TableCell><TableCell sx={{ width: 132 }}>Исходящий №</TableCell><TableCell>Кому и куда</TableCell><TableCell sx={{ width: 168 }}>Как</TableCell><TableCell sx={{ width: 190 }}>Подтверждение</TableCell></TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} hover selected={row.id === current} sx={{ cursor: 'pointer' }} onClick={() => onChoose(row.id)}>
            <TableCell>{formatDate(row.dispatchedOn)}</TableCell>
            <TableCell><Link component="button" type="button" aria-current={row.id === current} onClick={() => onChoose(row.id)} sx={{ fontWeight: 650 }}>{row.outgoingNumber}</Link></TableCell>
            <TableCell sx={CUT}>{row.applicant}<Box sx={{ ...CUT, fontSize: 13, lineHeight: '17px', color: 'text.secondary' }}>{row.address}</Box></TableCell>
            <TableCell sx={CUT}>{REPLY_CHANNEL_LABELS[row.channel]}</TableCell>
            <TableCell sx={CUT}>{row.problem !== null ? <strong>Не доставлено</strong> : row.postalId !== '' ? `ШПИ ${row.postalId}` : row.proof || row.recipient}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
