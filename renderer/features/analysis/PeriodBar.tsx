import BackIcon from '@mui/icons-material/ChevronLeft'
import NextIcon from '@mui/icons-material/ChevronRight'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { COMPARISONS, type Comparison, kindOf, type Period, type PeriodKind, periodLabel, shifted, wholePeriod } from '../../../domain/analysis/period.ts'
import { DateField } from '../../components/DateField.tsx'
import { useToday } from '../../lib/session.ts'
import type { Place } from './analysisPlace.ts'

const KINDS: readonly (readonly [PeriodKind, string])[] = [['month', 'Месяц'], ['quarter', 'Квартал'], ['year', 'Год'], ['dates', 'Даты']]
const COMPARISON_LABELS: Record<Comparison, string> = { previous: 'с прошлым периодом', last_year: 'с прошлым годом' }

/** Which days, and against which. */
export function PeriodBar({ place: { period, comparison }, go }: { readonly place: Place; readonly go: (change: Partial<Place>) => void }) {
  const today = useToday()
  const [byDates, setByDates] = useState(kindOf(period) === 'dates')
  const kind: PeriodKind = byDates ? 'dates' : kindOf(period)
  const choose = (next: PeriodKind | null) => {
    if (next === null) return
    setByDates(next === 'dates')
    // The end of the period if it is over, else today: from the year to the month one comes to where one is.
    if (next !== 'dates') go({ period: wholePeriod(next, period.to < today ? period.to : period.from > today ? period.from : today) })
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <ToggleButtonGroup size="small" exclusive value={kind} onChange={(_, next: PeriodKind | null) => choose(next)} aria-label="Период" sx={{ '& .MuiToggleButton-root': { px: 1.25, py: 0.25, minHeight: 32, textTransform: 'none', fontSize: 13, color: 'text.primary' } }}>
        {KINDS.map(([code, label]) => <ToggleButton key={code} value={code}>{label}</ToggleButton>)}
      </ToggleButtonGroup>
      <IconButton size="small" aria-label="Предыдущий период" onClick={() => go({ period: shifted(period, -1) })}><BackIcon /></IconButton>
      {kind === 'dates' ? <Dates key={`${period.from}${period.to}`} period={period} onChange={(next) => go({ period: next })} /> : <Typography aria-live="polite" sx={{ minWidth: 150, textAlign: 'center', fontWeight: 650 }}>{periodLabel(period)}</Typography>}
      <IconButton size="small" aria-label="Следующий период" onClick={() => go({ period: shifted(period, 1) })}><NextIcon /></IconButton>
      <TextField select value={comparison} onChange={(event) => go({ comparison: COMPARISONS.find((code) => code === event.target.value) ?? 'previous' })} sx={{ width: 212 }} slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Сравнить' } } }}>
        {COMPARISONS.map((code) => <MenuItem key={code} value={code}>{COMPARISON_LABELS[code]}</MenuItem>)}
      </TextField>
    </Box>
  )
}

/** Two dates; until they make a period, a sentence says why the figures have not changed. */
function Dates({ period, onChange }: { readonly period: Period; readonly onChange: (period: Period) => void }) {
  const [ends, setEnds] = useState<{ from: string | null; to: string | null }>(period)
  const put = (part: Partial<typeof ends>) => {
    const { from, to } = { ...ends, ...part }
    setEnds({ from, to })
    if (from !== null && to !== null && from <= to) onChange({ from, to })
  }
  const turned = ends.from !== null && ends.to !== null && ends.from > ends.to
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '164px 164px', gap: 0.75, '& label': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' } }}>
      <DateField label="С даты" value={ends.from} onChange={(from) => put({ from })} error={turned} {...(turned ? { helperText: 'Начало позже конца' } : {})} />
      <DateField label="По дату" value={ends.to} onChange={(to) => put({ to })} error={turned} />
    </Box>
  )
}
