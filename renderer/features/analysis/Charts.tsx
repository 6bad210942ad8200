import Box from '@mui/material/Box'
import { BarChart } from '@mui/x-charts/BarChart'
import { ChartsLocalizationProvider } from '@mui/x-charts/ChartsLocalizationProvider'
import { LineChart } from '@mui/x-charts/LineChart'
import { useTheme } from '@mui/material/styles'

/** Russian words of the charts: the library brings none. */
const WORDS = { noData: 'Показывать нечего', loading: 'Загрузка…' }

export interface Series {
  readonly label: string
  readonly values: readonly (number | null)[]
  /** now: what is looked at; before: what it is compared with; clock: a share in time. */
  readonly tone: Tone
}
type Tone = 'now' | 'before' | 'third' | 'fourth' | 'fifth' | 'clock'

interface ChartProps {
  readonly title: string
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly format: (value: number | null) => string
  /** The place of what was clicked. */
  readonly onPick?: (place: number) => void
  readonly height?: number
}

/** Colours that stand for nothing but the order of series; those of the clock only for a share in time. */
function useTones(): Record<Tone, string> {
  const { vars, palette } = useTheme()
  const of = vars?.palette ?? palette
  return { now: of.primary.main, before: of.surface.line, third: of.success.main, fourth: of.warning.main, fifth: of.error.main, clock: of.clock.inTime }
}

/** The legend stands above the height that a chart is given. */
const LEGEND_HEIGHT = 28
const FIT = { margin: { top: 8, right: 26, bottom: 0, left: 0 }, skipAnimation: true } as const
const LEGEND = { legend: { direction: 'horizontal', position: { vertical: 'top', horizontal: 'start' } } } as const

/** Bars side by side; `across`: lying, the names at the left. */
export function Bars({ title, labels, series, format, onPick, height = 230, across = false }: ChartProps & { readonly across?: boolean }) {
  const tones = useTones()
  const names = { data: labels, scaleType: 'band', disableTicks: true } as const
  const amounts = { valueFormatter: format, disableTicks: true, disableLine: true, tickNumber: 4 } as const
  return (
    <Framed title={title} clickable={onPick !== undefined}>
      <BarChart
        {...FIT} height={series.length < 2 ? height : height - LEGEND_HEIGHT} hideLegend={series.length < 2} slotProps={LEGEND} borderRadius={2} grid={across ? { vertical: true } : { horizontal: true }} layout={across ? 'horizontal' : 'vertical'}
        series={series.map(({ label, values, tone }) => ({ label, data: [...values], color: tones[tone], valueFormatter: format }))}
        xAxis={[across ? { ...amounts, height: 22 } : { ...names, height: 24 }]} yAxis={[across ? { ...names, width: 168 } : { ...amounts, width: 44 }]}
        {...(onPick === undefined ? {} : { onItemClick: (_, { dataIndex }) => onPick(dataIndex) })}
      />
    </Framed>
  )
}

export function Lines({ title, labels, series, format, onPick, height = 230, most }: ChartProps & { readonly most?: number }) {
  const tones = useTones()
  return (
    <Framed title={title} clickable={onPick !== undefined}>
      <LineChart
        {...FIT} height={series.length < 2 ? height : height - LEGEND_HEIGHT} hideLegend={series.length < 2} slotProps={LEGEND} grid={{ horizontal: true }}
        series={series.map(({ label, values, tone }) => ({ label, data: [...values], color: tones[tone], valueFormatter: format, showMark: true, curve: 'linear', connectNulls: false }))}
        xAxis={[{ data: [...labels], scaleType: 'point', height: 24, disableTicks: true }]}
        yAxis={[{ valueFormatter: format, width: 48, disableTicks: true, disableLine: true, tickNumber: 4, min: 0, ...(most === undefined ? {} : { max: most }) }]}
        {...(onPick === undefined ? {} : { onMarkClick: (_, { dataIndex }) => { if (dataIndex !== undefined) onPick(dataIndex) } })}
      />
    </Framed>
  )
}

/** The table beside says the same in numbers: a screen reader is told of the chart in one line. */
function Framed({ title, clickable, children }: { readonly title: string; readonly clickable: boolean; readonly children: React.ReactNode }) {
  return (
    <Box role="img" aria-label={`${title}. Те же числа — в таблице рядом.`} sx={{ minWidth: 0, '& .MuiChartsLegend-label': { fontSize: 12.5 }, ...(clickable && { '& .MuiBarElement-root, & .MuiMarkElement-root, & [class*="MuiBarChart-element"]': { cursor: 'pointer' } }) }}>
      <ChartsLocalizationProvider localeText={WORDS}>{children}</ChartsLocalizationProvider>
    </Box>
  )
}
