import { useState } from 'react'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Tab from '@mui/material/Tab'
import Tabs from '@mui/material/Tabs'
import type { Board } from './board.ts'
import { LoadTable } from './LoadTable.tsx'
import { loadLines, sortLines, type LoadSort, type LoadView } from './loadLines.ts'
import type { Choose, Selection } from './useSelection.ts'

interface Props {
  readonly board: Board
  readonly selection: Selection
  readonly choose: Choose
}

const VIEWS: Record<LoadView, string> = { executors: 'Исполнители', units: 'Отделы', topics: 'Темы' }

/** With whom the work lies, by executor, unit or topic; a line narrows the whole board to itself. */
export function LoadPanel({ board, selection, choose }: Props) {
  const [view, setView] = useState<LoadView>(selection.unitId !== null ? 'units' : selection.topic !== null && selection.executor === null ? 'topics' : 'executors')
  const [sort, setSort] = useState<LoadSort>('overdue')
  return (
    <Paper component="section" aria-label="Нагрузка" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
      <Tabs value={view} onChange={(_, next: LoadView) => setView(next)} aria-label="Нагрузка" sx={{ flexShrink: 0, borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { minWidth: 0, px: 1.5, fontSize: 13 } }}>
        {(Object.keys(VIEWS) as LoadView[]).map((one) => <Tab key={one} value={one} label={VIEWS[one]} id={`load-${one}`} aria-controls="load-panel" />)}
      </Tabs>
      <Box role="tabpanel" id="load-panel" aria-labelledby={`load-${view}`} sx={{ flex: 1, minHeight: 0, overflow: 'auto' }}>
        <LoadTable label={VIEWS[view]} lines={sortLines(loadLines(view, board, selection), sort)} sort={sort} onSort={setSort} choose={choose} />
      </Box>
    </Paper>
  )
}
