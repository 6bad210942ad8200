import { useState } from 'react'
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Paper from '@mui/material/Paper'
import Stack from '@mui/material/Stack'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import { countAppeals } from '../../lib/format.ts'
import type { Board } from './board.ts'
import { LoadBar } from './LoadBar.tsx'
import { only, type Selection } from './useSelection.ts'

interface Props {
  readonly board: Board
  readonly selection: Selection
  readonly choose: (change: Partial<Selection>) => void
}

type View = 'executors' | 'units' | 'topics'

interface Entry {
  readonly key: string
  readonly name: string
  readonly note: string | null
  readonly open: number
  readonly overdue: number
  readonly chosen: boolean
  /** null: the list cannot be narrowed to this line. */
  readonly change: Partial<Selection> | null
}

/** With whom the work lies: overdue out of all, by executor, unit or topic; a line narrows the list to itself. */
export function LoadPanel({ board, selection, choose }: Props) {
  const [view, setView] = useState<View>(selection.unitId !== null ? 'units' : selection.topic !== null ? 'topics' : 'executors')
  const entries = entriesOf(view, board, selection)
  const most = Math.max(1, ...entries.map(({ open }) => open))
  const away = board.executors.filter(({ absence, open }) => absence !== null && open > 0)
  return (
    <Paper component="section" aria-label="Нагрузка" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Tabs value={view} onChange={(_, next: View) => setView(next)} aria-label="Нагрузка" sx={{ flexShrink: 0, borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { minWidth: 0, px: 1.25, fontSize: 13 } }}>
        <Tab value="executors" label="Исполнители" id="load-executors" aria-controls="load-panel" />
        <Tab value="units" label="Отделы" id="load-units" aria-controls="load-panel" />
        <Tab value="topics" label="Темы" id="load-topics" aria-controls="load-panel" />
      </Tabs>
      <Box role="tabpanel" id="load-panel" aria-labelledby={`load-${view}`} sx={{ flex: 1, minHeight: 0, overflow: 'auto', py: 1 }}>
        <Typography variant="body2" color="textSecondary" sx={{ px: 1.5, textAlign: 'right' }}>просрочено / всего</Typography>
        {entries.length === 0 && <Typography color="textSecondary" sx={{ px: 1.5, py: 1 }}>Открытых обращений нет.</Typography>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {entries.map(({ key, change, chosen, ...entry }) => (
            <LoadBar key={key} {...entry} most={most} chosen={chosen} onPick={change === null ? null : () => choose(chosen ? only({}) : change)} />
          ))}
        </Box>
        {view === 'executors' && away.length > 0 && (
          <Stack component="ul" spacing={1} sx={{ m: 0, mt: 1, mx: 1.5, p: 0, pt: 1.25, borderTop: 1, borderColor: 'divider', listStyle: 'none' }}>
            {away.map(({ id, shortName, absence, open }) => (
              <Typography component="li" variant="body2" color="textSecondary" key={id}>
                {shortName}: {absence}. {countAppeals(open)} в работе.{' '}
                <Link component="button" type="button" variant="body2" onClick={() => choose({ set: 'open', ...only({ executorId: id }) })}>Показать и передать</Link>
              </Typography>
            ))}
          </Stack>
        )}
      </Box>
    </Paper>
  )
}

function entriesOf(view: View, board: Board, { executorId, unitId, topic }: Selection): Entry[] {
  if (view === 'executors') {
    return board.executors.map(({ id, shortName, absence, open, overdue }) => ({ key: String(id), name: shortName, note: absence, open, overdue, chosen: id === executorId, change: only({ executorId: id }) }))
  }
  if (view === 'units') {
    return board.units.map(({ id, name, open, overdue }) => ({ key: String(id), name, note: null, open, overdue, chosen: id !== null && id === unitId, change: id === null ? null : only({ unitId: id }) }))
  }
  return board.topics.map(({ code, name, open, overdue }) => ({ key: code ?? '—', name: code === null ? name : `${code} ${name}`, note: null, open, overdue, chosen: code !== null && code === topic, change: code === null ? null : only({ topic: code }) }))
}
