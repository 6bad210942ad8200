import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { HandOverPanel } from '../../components/handover/HandOverPanel.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { formatNumber } from '../../lib/format.ts'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CallbackLine } from './CallbackLine.tsx'
import { CaseList } from './CaseList.tsx'
import { DutyLine } from './DutyLine.tsx'
import { FigurePicker } from './FigurePicker.tsx'
import { LoadPanel } from './LoadPanel.tsx'
import { PrintList } from './PrintList.tsx'
import { useMarked } from './useMarked.ts'
import { toScope, useSelection } from './useSelection.ts'

/** Promised calls become late by the minute. */
const MINUTE_MS = 60_000
const COLUMNS = 'minmax(0, 1fr) 310px'

/** Deadlines at a glance: figures, the cases behind the chosen figure, and with whom they lie; marked cases are handed over beside. */
export function ControlPage() {
  const { selection, choose } = useSelection()
  const { page: _, ...place } = selection
  const board = useQuery({ ...api.control.board.queryOptions({ input: toScope(selection), placeholderData: keepPreviousData }), refetchInterval: MINUTE_MS })
  const can = useAccess()
  const marked = useMarked(JSON.stringify(place))
  const hands = can('reassign') || can('assign')
  const chosen = [...marked.rows.values()]
  useHotkeys({ escape: marked.clear }, chosen.length > 0)
  const title = board.data?.figures.find(({ set }) => set === selection.set)?.label ?? 'В работе'
  return (
    <Page>
      <PageHeader
        title="Контроль сроков"
        aside={board.data && `${formatNumber(board.data.open)} в работе`}
        actions={board.data && <><CallbackLine callbacks={board.data.callbacks} /><DutyLine duties={board.data.duties} />{can('export') && <PrintList selection={selection} shown={title} />}</>}
      />
      <Loadable query={board} action="чтение контроля сроков" loading={<Waiting />}>
        {(found) => (
          <>
            <FigurePicker figures={found.figures} chosen={selection.set} onChoose={(set) => choose({ set: set === selection.set ? 'open' : set })} />
            <Box sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
              <CaseList board={found} title={title} selection={selection} choose={choose} marked={hands ? marked : null} />
              {chosen.length === 0 ? (
                <LoadPanel board={found} selection={selection} choose={choose} />
              ) : (
                <HandOverPanel
                  chosen={{ cases: chosen.map(({ id, version }) => ({ caseId: id, version })) }}
                  total={chosen.length}
                  present={[...new Set(chosen.flatMap(({ executor }) => (executor === null ? [] : [executor.id])))]}
                  onClose={marked.clear}
                />
              )}
            </Box>
          </>
        )}
      </Loadable>
    </Page>
  )
}

function Waiting() {
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(12, minmax(0, 1fr))', gap: 1 }}>
        {Array.from({ length: 12 }, (_, index) => <Skeleton key={index} variant="rounded" height={88} />)}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: COLUMNS, gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Panel fill flush><LoadingRows rows={12} /></Panel>
        <Panel fill flush><LoadingRows rows={6} /></Panel>
      </Box>
    </>
  )
}
