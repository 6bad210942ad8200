import Box from '@mui/material/Box'
import { useNavigate } from 'react-router'
import type { AnalysisView } from '../../../contract/analysis.ts'
import { Panel } from '../../components/Panel.tsx'
import { formatNumber } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import { Bars } from './Charts.tsx'
import { GroupTable } from './GroupTable.tsx'

/** What people write about. */
export function TopicsTab({ view: { groups: { topic }, figures, compared } }: { readonly view: AnalysisView }) {
  const navigate = useNavigate()
  const shown = topic.slice(0, 12)
  const pick = (place: number) => {
    const behind = shown[place]?.behind
    if (behind != null) void navigate(journalAddress(behind))
  }
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Panel title="О чём пишут" aside={`серым — ${compared.label}`}>
        <Bars across title="О чём пишут" labels={shown.map(({ name }) => name)} onPick={pick} format={(value) => formatNumber(value ?? 0)} series={[{ label: 'Поступило', values: shown.map(({ now }) => now.received), tone: 'now' }, { label: 'Было', values: shown.map(({ before }) => before), tone: 'before' }]} height={Math.max(120, shown.length * 30 + 50)} />
      </Panel>
      <Panel title="Темы" aside="обращение с несколькими темами учтено в каждой из них" flush>
        <GroupTable label="Темы" head="Тема" groups={topic} received={figures.find(({ code }) => code === 'received')?.value ?? 0} />
      </Panel>
    </Box>
  )
}
