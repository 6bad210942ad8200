import Box from '@mui/material/Box'
import type { AnalysisView } from '../../../contract/analysis.ts'
import { Panel } from '../../components/Panel.tsx'
import { formatNumber } from '../../lib/format.ts'
import { Bars } from './Charts.tsx'
import { FigureLink } from './FigureLink.tsx'
import { GroupTable } from './GroupTable.tsx'
import { NumberTable } from './NumberTable.tsx'

const MARGINS = 60
const OF_ONE = 24
/** A line for each person: names under standing bars would be left out as soon as they are many. */
const heightOf = (people: number) => MARGINS + OF_ONE * Math.max(people, 2)

/** With whom the work lay, how much of it they closed and how quickly they answered. */
export function ExecutorsTab({ view: { groups, figures, load, period } }: { readonly view: AnalysisView }) {
  const received = figures.find(({ code }) => code === 'received')?.value ?? 0
  const amount = (value: number | null) => formatNumber(value ?? 0)
  return (
    <Box sx={{ display: 'grid', gap: 1.25 }}>
      <Panel title="Нагрузка" aside={`${period.label}: в работе на конец и закрыто`}>
        <Bars title="Нагрузка исполнителей" labels={load.rows.map(({ name }) => name)} format={amount} series={[{ label: 'В работе на конец', values: load.rows.map(({ open }) => open), tone: 'before' }, { label: 'Закрыто за период', values: load.rows.map(({ closedTotal }) => closedTotal), tone: 'now' }]} across height={heightOf(load.rows.length)} />
      </Panel>
      <Panel title="Закрыто по месяцам" flush>
        <NumberTable
          label="Нагрузка по месяцам" head={['Исполнитель', 'В работе на конец', 'Закрыто', ...load.months]}
          rows={load.rows.map(({ executorId, name, open, openBehind, closed, closedTotal, closedBehind }) => ({
            key: String(executorId), name,
            cells: [<FigureLink key="open" behind={open === 0 ? null : openBehind}>{formatNumber(open)}</FigureLink>, <FigureLink key="closed" behind={closedTotal === 0 ? null : closedBehind}>{formatNumber(closedTotal)}</FigureLink>, ...closed.map((count) => (count === 0 ? '·' : formatNumber(count)))],
          }))}
        />
      </Panel>
      <Panel title="Исполнители" aside="по поступившим в периоде" flush><GroupTable label="Исполнители" head="Исполнитель" groups={groups.executor} received={received} /></Panel>
      <Panel title="Подразделения" aside="по подразделению исполнителя" flush><GroupTable label="Подразделения" head="Подразделение" groups={groups.unit} received={received} /></Panel>
    </Box>
  )
}
