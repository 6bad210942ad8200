import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { CaseFilter } from '../../../contract/case-filter.ts'
import type { CrossTable } from '../../../contract/analysis.ts'
import { type Dimension, DIMENSION_LABELS, DIMENSIONS, type Measure, MEASURES } from '../../../domain/analysis/dimension.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { DASH, formatNumber } from '../../lib/format.ts'
import { useAnalysisPlace } from './analysisPlace.ts'
import { FigureLink } from './FigureLink.tsx'
import { NumberTable } from './NumberTable.tsx'
import { formatDays, formatShare } from '../../../domain/analysis/values.ts'

const MEASURE_LABELS: Record<Measure, string> = {
  received: 'Поступило', inTimeShare: 'Доля в срок', averageDays: 'Средний срок, дней', late: 'Отвечено с опозданием', overdue: 'Просрочено', justifiedShare: 'Доля обоснованных',
}

/** Any two dimensions against one another; a cell opens its cases. */
export function CrossTab() {
  const { place: { period, filter, rows, columns, measure }, go } = useAnalysisPlace()
  const table = useQuery({ ...api.analysis.cross.queryOptions({ input: { period, filter, rows, columns, measure } }), placeholderData: keepPreviousData })
  return (
    <Panel flush>
      <Box sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: '210px 210px 210px minmax(0, 1fr)', alignItems: 'end', p: 1.25 }}>
        <Choice label="Строки" value={rows} options={DIMENSIONS} name={(code) => DIMENSION_LABELS[code]} onChoose={(next) => go(next === columns ? { rows: next, columns: rows } : { rows: next })} />
        <Choice label="Столбцы" value={columns} options={DIMENSIONS.filter((code) => code !== rows)} name={(code) => DIMENSION_LABELS[code]} onChoose={(next) => go({ columns: next })} />
        <Choice label="В ячейках" value={measure} options={MEASURES} name={(code) => MEASURE_LABELS[code]} onChoose={(next) => go({ measure: next })} />
        <Typography variant="body2" color="textSecondary">{[rows, columns].includes('topic') ? 'Обращение с несколькими темами стоит в каждой из них, в итогах — один раз.' : 'Число открывает обращения.'}</Typography>
      </Box>
      <Loadable query={table} action="сводную таблицу">{(found) => <Cross table={found} corner={DIMENSION_LABELS[rows]} measure={measure} />}</Loadable>
    </Panel>
  )
}

function Choice<T extends Dimension | Measure>({ label, value, options, name, onChoose }: { readonly label: string; readonly value: T; readonly options: readonly T[]; readonly name: (code: T) => string; readonly onChoose: (code: T) => void }) {
  return (
    <TextField select label={label} value={value} onChange={(event) => { const next = options.find((code) => code === event.target.value); if (next !== undefined) onChoose(next) }}>
      {options.map((code) => <MenuItem key={code} value={code}>{name(code)}</MenuItem>)}
    </TextField>
  )
}

function Cross({ table: { rows, columns, cells, total, behind }, corner, measure }: { readonly table: CrossTable; readonly corner: string; readonly measure: Measure }) {
  const shown = (value: number | null) => (measure === 'averageDays' ? formatDays(value) : measure.endsWith('Share') ? formatShare(value) : value === null ? DASH : formatNumber(value))
  const cell = (value: number | null, opens: CaseFilter | null) => <FigureLink behind={value === null || (value === 0 && measure !== 'inTimeShare') ? null : opens}>{value === 0 && !measure.endsWith('Share') ? '·' : shown(value)}</FigureLink>
  const measured = { ...behind, ...(measure === 'late' ? { statuses: ['dispatched' as const], inTime: false } : measure === 'overdue' ? { set: 'overdue' as const } : {}) }
  const narrowed = (...parts: readonly (CaseFilter | null)[]): CaseFilter | null => (parts.includes(null) ? null : Object.assign({}, measured, ...parts))
  return (
    <NumberTable
      label="Сводная таблица" head={[corner, ...columns.map(({ name }) => name), 'Всего']}
      rows={[
        ...rows.map((row, at) => ({ key: row.key ?? '—', name: row.name, cells: [...columns.map((column, across) => cell(cells[at]?.[across] ?? null, narrowed(row.part, column.part))), cell(row.total, narrowed(row.part))] })),
        { key: 'total', name: 'Всего', strong: true, cells: [...columns.map((column) => cell(column.total, narrowed(column.part))), cell(total, measured)] },
      ]}
    />
  )
}
