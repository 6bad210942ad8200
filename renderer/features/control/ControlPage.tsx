import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Skeleton from '@mui/material/Skeleton'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { formatNumber } from '../../lib/format.ts'
import { CaseList } from './CaseList.tsx'
import { DutyLine } from './DutyLine.tsx'
import { FigurePicker } from './FigurePicker.tsx'
import { LoadPanel } from './LoadPanel.tsx'
import { useSelection } from './useSelection.ts'

/** Deadlines at a glance: figures, the cases behind the chosen figure, and with whom they lie. */
export function ControlPage() {
  const board = useQuery(api.control.board.queryOptions())
  const { selection, choose } = useSelection()
  return (
    <Page>
      <PageHeader title="Контроль сроков" aside={board.data && `${formatNumber(board.data.open)} в работе`} actions={board.data && <DutyLine duties={board.data.duties} />} />
      <Loadable query={board} action="чтение контроля сроков" loading={<Waiting />}>
        {(found) => (
          <>
            <FigurePicker figures={found.figures} chosen={selection.set} onChoose={(set) => choose({ set: set === selection.set ? 'open' : set })} />
            <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 250px', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
              <CaseList board={found} selection={selection} choose={choose} />
              <LoadPanel board={found} selection={selection} choose={choose} />
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
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(11, minmax(0, 1fr))', gap: 1 }}>
        {Array.from({ length: 11 }, (_, index) => <Skeleton key={index} variant="rounded" height={88} />)}
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 264px', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Panel fill flush><LoadingRows rows={12} /></Panel>
        <Panel fill flush><LoadingRows rows={6} /></Panel>
      </Box>
    </>
  )
}
