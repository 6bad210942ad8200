import Box from '@mui/material/Box'
import { useNavigate } from 'react-router'
import type { AnalysisGroup, AnalysisView } from '../../../contract/analysis.ts'
import { Panel } from '../../components/Panel.tsx'
import { formatNumber } from '../../lib/format.ts'
import { journalAddress } from '../../lib/journal-address.ts'
import { Bars } from './Charts.tsx'
import { FigureLink } from './FigureLink.tsx'
import { GroupTable } from './GroupTable.tsx'
import { NumberTable } from './NumberTable.tsx'
import { SeasonsPanel } from './SeasonsPanel.tsx'
import { formatShare } from '../../../domain/analysis/values.ts'

const amount = (value: number | null): string => formatNumber(value ?? 0)

/** How many came, against before; of what types, by what channels, from whom; the seasons of the years. */
export function OverviewTab({ view }: { readonly view: AnalysisView }) {
  const received = view.figures.find(({ code }) => code === 'received')?.value ?? 0
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <TrendPanel view={view} />
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' }}>
        <GroupPanel title="Виды обращений" groups={view.groups.type} received={received} />
        <GroupPanel title="Каналы поступления" groups={view.groups.channel} received={received} />
        <GroupPanel title="Заявители" groups={view.groups.applicantKind} received={received} />
        <GroupPanel title="Подразделения" groups={view.groups.unit} received={received} />
      </Box>
      <SeasonsPanel />
    </Box>
  )
}

function TrendPanel({ view: { trend: { step, points }, compared } }: { readonly view: AnalysisView }) {
  const navigate = useNavigate()
  const title = step === 'month' ? 'Поступило по месяцам' : 'Поступило по неделям'
  const pick = (place: number) => {
    const behind = points[place]?.behind
    if (behind != null) void navigate(journalAddress(behind))
  }
  return (
    <Panel title={title} aside={`серым — ${compared.label}`}>
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1.35fr) minmax(0, 1fr)', height: 240 }}>
        <Bars title={title} labels={points.map(({ label }) => label.replace(/ \d{4}$/u, ''))} onPick={pick} format={amount} series={[{ label: 'Поступило', values: points.map(({ received }) => received), tone: 'now' }, { label: 'Было', values: points.map(({ before }) => before), tone: 'before' }]} height={236} />
        <NumberTable
          label={title} head={[step === 'month' ? 'Месяц' : 'Неделя с', 'Поступило', 'Было', 'Закрыто', 'В срок']}
          rows={points.map(({ label, received, before, closed, inTimeShare, behind }) => ({ key: label, name: label, cells: [<FigureLink key="received" behind={received === 0 ? null : behind}>{formatNumber(received)}</FigureLink>, before === null ? '—' : formatNumber(before), formatNumber(closed), formatShare(inTimeShare)] }))}
        />
      </Box>
    </Panel>
  )
}

const MOST_BARS = 8

/** The largest groups as bars, all of them in the table. */
export function GroupPanel({ title, groups, received }: { readonly title: string; readonly groups: readonly AnalysisGroup[]; readonly received: number }) {
  const navigate = useNavigate()
  const shown = groups.slice(0, MOST_BARS)
  const pick = (place: number) => {
    const behind = shown[place]?.behind
    if (behind != null) void navigate(journalAddress(behind))
  }
  return (
    <Panel title={title} flush>
      {groups.length > 0 && <Box sx={{ px: 1 }}><Bars across title={title} labels={shown.map(({ name }) => name)} onPick={pick} format={amount} series={[{ label: 'Поступило', values: shown.map(({ now }) => now.received), tone: 'now' }]} height={Math.max(90, shown.length * 24 + 26)} /></Box>}
      <GroupTable brief label={title} head="" groups={groups} received={received} />
    </Panel>
  )
}
