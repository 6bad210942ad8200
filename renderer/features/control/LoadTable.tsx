import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import Typography from '@mui/material/Typography'
import { countAppeals, formatNumber } from '../../lib/format.ts'
import type { LoadLine, LoadSort } from './loadLines.ts'
import type { Choose } from './useSelection.ts'

interface Props {
  readonly label: string
  readonly lines: readonly LoadLine[]
  readonly sort: LoadSort
  readonly onSort: (by: LoadSort) => void
  readonly choose: Choose
}

const COLUMNS: readonly { readonly by: LoadSort; readonly title: string; readonly hint: string; readonly width: number }[] = [
  { by: 'overdue', title: 'Проср.', hint: 'Просрочено', width: 58 },
  { by: 'soon', title: '3 дня', hint: 'Срок сегодня и в ближайшие три дня', width: 52 },
  { by: 'open', title: 'Всего', hint: 'Всего в работе', width: 56 },
]

const NAME = { display: 'block', maxWidth: '100%', textAlign: 'left', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const
/** No place for an arrow: the heading by which the lines stand is bolder. */
const NO_ICON = { icon: { sx: { display: 'none' } } }
const MARKED = { '&.Mui-active': { fontWeight: 700 } }

/** Load of each line; the name narrows the whole board to it, a heading sorts. */
export function LoadTable({ label, lines, sort, onSort, choose }: Props) {
  if (lines.length === 0) return <Typography color="textSecondary" sx={{ px: 1.5, py: 1 }}>Открытых обращений нет.</Typography>
  return (
    <Table size="small" stickyHeader aria-label={label} sx={{ tableLayout: 'fixed', fontVariantNumeric: 'tabular-nums', '& th, & td': { px: 0.75 }, '& td': { verticalAlign: 'top' }, '& tr > :first-of-type': { pl: 1.5 } }}>
      <TableHead>
        <TableRow>
          <TableCell aria-sort={sort === 'name' ? 'ascending' : 'none'}>
            <TableSortLabel active={sort === 'name'} direction="asc" hideSortIcon slotProps={NO_ICON} sx={MARKED} onClick={() => onSort('name')}>Имя</TableSortLabel>{' '}
            <TableSortLabel active={sort === 'nearest'} direction="asc" title="Ближайший срок сначала" hideSortIcon slotProps={NO_ICON} onClick={() => onSort('nearest')} sx={{ ...MARKED, ml: 0.5 }}>Срок</TableSortLabel>
          </TableCell>
          {COLUMNS.map(({ by, title, hint, width }) => (
            <TableCell key={by} align="right" title={hint} aria-sort={sort === by ? 'descending' : 'none'} sx={{ width }}>
              <TableSortLabel active={sort === by} direction="desc" hideSortIcon slotProps={NO_ICON} sx={MARKED} onClick={() => onSort(by)}>{title}</TableSortLabel>
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ key, name, note, away, open, overdue, soon, week, chosen, change }) => (
          <TableRow key={key} hover selected={chosen} sx={change === null ? {} : { cursor: 'pointer' }} onClick={() => { if (change !== null) choose(change) }} title={`${name}: ${countAppeals(open)} в работе, просрочено ${formatNumber(overdue)}, срок в ближайшие 7 дней у ${formatNumber(week)}`}>
            <TableCell sx={{ overflow: 'hidden' }}>
              {change === null ? <Box sx={NAME}>{name}</Box> : <Link component="button" type="button" underline="hover" aria-pressed={chosen} onClick={(event) => { event.stopPropagation(); choose(change) }} sx={{ ...NAME, color: 'text.primary', fontWeight: chosen ? 650 : 400 }}>{name}</Link>}
              {note !== null && <Box sx={{ overflowWrap: 'anywhere', fontSize: 12.5, lineHeight: '16px', color: away ? 'text.primary' : 'text.secondary', fontWeight: away ? 600 : 400 }}>{note}</Box>}
            </TableCell>
            <Figure value={overdue} late />
            <Figure value={soon} />
            <Figure value={open} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Figure({ value, late = false }: { readonly value: number; readonly late?: boolean }) {
  return <TableCell align="right" sx={{ color: value === 0 ? 'text.secondary' : late ? 'clock.overdue' : 'text.primary', fontWeight: late && value > 0 ? 650 : 400 }}>{formatNumber(value)}</TableCell>
}
