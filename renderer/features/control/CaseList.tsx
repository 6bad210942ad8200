import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Chip from '@mui/material/Chip'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { api } from '../../lib/client.ts'
import { formatNumber } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import type { Board } from './board.ts'
import { CaseRows } from './CaseRows.tsx'
import { only, toFilter, type Selection } from './useSelection.ts'

export const PAGE_SIZE = 50

interface Props {
  readonly board: Board
  readonly selection: Selection
  readonly choose: (change: Partial<Selection>) => void
}

/** The cases behind the chosen figure, the nearest date first; pages, not worlds. */
export function CaseList({ board, selection, choose }: Props) {
  const offset = (selection.page - 1) * PAGE_SIZE
  const list = useQuery(
    api.cases.list.queryOptions({ input: { offset, limit: PAGE_SIZE, filter: toFilter(selection), sort: 'controlDue', descending: false }, placeholderData: keepPreviousData }),
  )
  const title = board.figures.find(({ set }) => set === selection.set)?.label ?? 'В работе'
  const whose = nameOf(board, selection)
  const pages = Math.max(1, Math.ceil((list.data?.total ?? 0) / PAGE_SIZE))
  const turn = (step: 1 | -1) => {
    const page = Math.min(pages, Math.max(1, selection.page + step))
    if (page !== selection.page) choose({ page })
  }
  return (
    <Paper component="section" variant="outlined" aria-labelledby="control-list" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, minHeight: 38, borderBottom: 1, borderColor: 'divider' }}>
        <Typography id="control-list" variant="h3" component="h2">{title}</Typography>
        {whose !== null && <Chip label={whose} onDelete={() => choose(only({}))} />}
        <Box sx={{ flexGrow: 1 }} />
        <Link component={RouterLink} to={journalAddress(toFilter(selection))} variant="body2">Открыть в журнале</Link>
      </Box>
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <Loadable query={list} action="чтение списка" loading={<LoadingRows rows={12} />}>
          {({ rows }) => (rows.length === 0 ? <EmptyState title="Таких обращений нет">{emptySentence(selection)}</EmptyState> : <CaseRows rows={rows} label={title} onPage={turn} />)}
        </Loadable>
      </Box>
      {list.data !== undefined && list.data.total > 0 && (
        <Box component="footer" sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.25, py: 0.5, borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="body2" color="textSecondary" role="status" sx={{ flexGrow: 1 }}>
            Показаны {formatNumber(offset + 1)}–{formatNumber(offset + list.data.rows.length)} из {formatNumber(list.data.total)} · ближайшие сначала
          </Typography>
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

function nameOf(board: Board, { executorId, unitId, topic }: Selection): string | null {
  if (executorId !== null) return board.executors.find(({ id }) => id === executorId)?.shortName ?? 'один исполнитель'
  if (unitId !== null) return board.units.find(({ id }) => id === unitId)?.name ?? 'одно подразделение'
  return topic === null ? null : (board.topics.find(({ code }) => code === topic)?.name ?? topic)
}

function emptySentence({ set, executorId, unitId, topic }: Selection): string {
  if (executorId !== null || unitId !== null || topic !== null) return 'Снимите отбор справа или выберите другой показатель.'
  return set === 'overdue' ? 'Просроченных обращений нет.' : 'Выберите другой показатель вверху.'
}
