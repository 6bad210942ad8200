import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { DASH, formatNumber } from '../../lib/format.ts'
import { useAnalysisPlace } from './analysisPlace.ts'
import { Lines, type Series } from './Charts.tsx'
import { NumberTable } from './NumberTable.tsx'

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'май', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const TONES: readonly Series['tone'][] = ['now', 'third', 'fourth', 'fifth', 'before']

/** Month beside month in the years up to the one looked at: what comes back every year is seen at once. */
export function SeasonsPanel() {
  const { place } = useAnalysisPlace()
  const years = useQuery({ ...api.analysis.seasons.queryOptions({ input: { until: place.period.to, filter: place.filter } }), placeholderData: keepPreviousData })
  return (
    <Panel title="По месяцам года" aside="поступило">
      <Loadable query={years} action="чтение показателей по годам">
        {(found) => (
          <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.2fr)' }}>
            <Lines title="Поступило по месяцам года" labels={MONTHS} format={(value) => formatNumber(value ?? 0)} series={found.map(({ year, months }, at) => ({ label: String(year), values: months, tone: TONES[at] ?? 'before' }))} />
            <NumberTable label="Поступило по месяцам года" head={['Год', ...MONTHS]} rows={found.map(({ year, months }) => ({ key: String(year), name: String(year), cells: months.map((count) => (count === null ? DASH : formatNumber(count))) }))} />
          </Box>
        )}
      </Loadable>
    </Panel>
  )
}
