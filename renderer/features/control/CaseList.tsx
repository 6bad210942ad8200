import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { api } from '../../lib/client.ts'
import { formatNumber } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import type { Board } from './board.ts'
import { CaseRows } from './CaseRows.tsx'
import { ScopeChips } from './ScopeChips.tsx'
import type { Marked } from './useMarked.ts'
import { toFilter, type Choose, type Selection } from './useSelection.ts'

export const PAGE_SIZE = 50

interface Props {
  readonly board: Board
  readonly title: string
  readonly selection: Selection
  readonly choose: Choose
  readonly marked: Marked | null
}

/** The cases behind the chosen figure, the nearest date first; pages, not worlds. */
export function CaseList({ board, title, selection, choose, marked }: Props) {
  const offset = (selection.page - 1) * PAGE_SIZE
  const list = useQuery(
    api.cases.list.queryOptions({ input: { offset, limit: PAGE_SIZE, filter: toFilter(selection), sort: 'controlDue', descending: false }, placeholderData: keepPreviousData }),
  )
  const pages = Math.max(1, Math.ceil((list.data?.total ?? 0) / PAGE_SIZE))
  const turn = (step: 1 | -1) => {
    const page = Math.min(pages, Math.max(1, selection.page + step))
    if (page !== selection.page) choose({ page })
  }
  return (
    <Paper component="section" variant="outlined" aria-labelledby="control-list" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, minHeight: 38, borderBottom: 1, borderColor: 'divider' }}>
        <Typography id="control-list" variant="h3" component="h2">{title}</Typography>
        <ScopeChips board={board} selection={selection} choose={choose} />
        <Box sx={{ flexGrow: 1 }} />
        <Link component={RouterLink} to={journalAddress(toFilter(selection))} variant="body2">Открыть в журнале</Link>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Loadable query={list} action="чтение списка" loading={<LoadingRows rows={12} />}>
          {({ rows }) => (rows.length === 0 ? <EmptyState title="Таких обращений нет">{emptySentence(selection)}</EmptyState> : <CaseRows rows={rows} label={title} onPage={turn} marked={marked} />)}
        </Loadable>
      </Box>
      {list.data !== undefined && list.data.total > 0 && (
        <Box component="footer" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2" color="textSecondary" role="status" sx={{ flexGrow: 1 }}>
            Показаны {formatNumber(offset + 1)}–{formatNumber(offset + list.data.rows.length)} из {formatNumber(list.data.total)}
          </Typography>
          <Typography variant="body2" color="textSecondary" noWrap>{marked !== null && <><Kbd>Пробел</Kbd> выбрать</>} <Kbd>→</Kbd> почему срок</Typography>
          {pages > 1 && (
            <>
              <Button size="small" color="inherit" disabled={selection.page === 1} onClick={() => turn(-1)}>Предыдущие</Button>
              <Button size="small" color="inherit" disabled={selection.page >= pages} onClick={() => turn(1)}>Следующие</Button>
            </>
          )}
        </Box>
      )}
    </Paper>
  )
}

function emptySentence({ set, executor, unitId, topic }: Selection): string {
  if (executor !== null || unitId !== null || topic !== null) return 'Снимите отбор или выберите другой показатель.'
  return set === 'overdue' ? 'Просроченных обращений нет.' : 'Выберите другой показатель вверху.'
}
