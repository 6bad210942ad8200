import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import ArrowDownward from '@mui/icons-material/ArrowDownward'
import ArrowUpward from '@mui/icons-material/ArrowUpward'
import type { TopicView } from '../../../../contract/reference.ts'
import { DASH, formatNumber } from '../../../lib/format.ts'

interface Props {
  readonly topics: readonly TopicView[]
  readonly executors: ReadonlyMap<number, string>
  readonly chosen: string | null
  readonly narrow: boolean
  readonly busy: boolean
  readonly onChoose: (code: string) => void
  readonly onOrder: (topic: TopicView, step: 1 | -1) => void
}

/** Both levels in their order; the second is set in. The chosen one can be moved up or down. */
export function TopicTable({ topics, executors, chosen, narrow, busy, onChoose, onOrder }: Props) {
  return (
    <Table size="small" stickyHeader aria-label="Темы" sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& td': { verticalAlign: 'top' } }}>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 92 }}>Код</TableCell><TableCell>Тема</TableCell><TableCell sx={{ width: 92 }}>Правило</TableCell>
          {!narrow && <><TableCell sx={{ width: 168 }}>Исполнитель</TableCell><TableCell sx={{ width: 104 }} align="right">Обращений</TableCell></>}<TableCell sx={{ width: 84 }} aria-label="Порядок" />
        </TableRow>
      </TableHead>
      <TableBody>
        {topics.map((topic) => (
          <TableRow key={topic.code} hover selected={topic.code === chosen} sx={{ cursor: 'pointer', ...(!topic.active && { '& td': { color: 'text.secondary' } }) }} onClick={() => onChoose(topic.code)}>
            <TableCell sx={{ whiteSpace: 'nowrap', pl: topic.parentCode === null ? 1.25 : 3.25 }}><Link component="button" type="button" sx={{ fontWeight: topic.parentCode === null ? 650 : 500 }} onClick={() => onChoose(topic.code)}>{topic.code}</Link></TableCell>
            <TableCell sx={{ overflowWrap: 'anywhere', fontWeight: topic.parentCode === null ? 650 : 400 }}>{topic.name}{!topic.active && <Box component="span" sx={{ fontSize: 13 }}> · выключена</Box>}</TableCell>
            <TableCell>{topic.defaultRuleCode ?? DASH}</TableCell>
            {!narrow && <><TableCell>{topic.defaultExecutorId === null ? DASH : (executors.get(topic.defaultExecutorId) ?? 'отключён')}</TableCell><TableCell align="right">{formatNumber(topic.used)}</TableCell></>}
            <TableCell sx={{ py: 0, whiteSpace: 'nowrap' }} onClick={(event) => event.stopPropagation()}>
              {topic.code === chosen && (
                <>
                  <IconButton size="small" aria-label={`Выше: ${topic.code}`} disabled={busy} onClick={() => onOrder(topic, -1)}><ArrowUpward fontSize="small" /></IconButton>
                  <IconButton size="small" aria-label={`Ниже: ${topic.code}`} disabled={busy} onClick={() => onOrder(topic, 1)}><ArrowDownward fontSize="small" /></IconButton>
                </>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
