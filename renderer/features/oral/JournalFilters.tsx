import { Box, Checkbox, FormControlLabel, MenuItem, TextField } from '@mui/material'
import { useRef } from 'react'
import { addDays, type IsoDate } from '../../../domain/calendar-date.ts'
import { DateField } from '../../components/DateField.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

export const PERIODS = ['all', 'today', 'week', 'month', 'dates'] as const
export type Period = (typeof PERIODS)[number]
const PERIOD_LABELS: Record<Period, string> = { all: 'За всё время', today: 'Сегодня', week: '7 дней', month: '30 дней', dates: 'С даты по дату' }

export interface Narrowing {
  readonly query: string
  readonly period: Period
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  readonly mine: boolean
  /** An outcome, or a state of visits; '' is any. */
  readonly which: string
}
export const WIDE: Narrowing = { query: '', period: 'all', from: null, to: null, mine: false, which: '' }

/** The days of a period, for the service. */
export function datesOf({ period, from, to }: Narrowing, today: IsoDate): { from?: IsoDate; to?: IsoDate } {
  if (period === 'all') return {}
  if (period === 'dates') return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
  return { from: addDays(today, { today: 0, week: -6, month: -29 }[period]) }
}

interface Props {
  readonly value: Narrowing
  readonly options: readonly { readonly value: string; readonly label: string }[]
  onChange(value: Narrowing): void
}

/** Words, outcome, period, one's own. */
export function JournalFilters({ value, options, onChange }: Props) {
  const search = useRef<HTMLInputElement>(null)
  const put = (part: Partial<Narrowing>) => onChange({ ...value, ...part })
  useHotkeys({ 'ctrl+f': () => search.current?.select() })
  return (
    <Box role="search" aria-label="Отбор записей" sx={{ display: 'grid', gap: 0.75, p: 1, borderBottom: 1, borderColor: 'divider', flexShrink: 0, gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto', alignItems: 'center' }}>
      <TextField type="search" placeholder="Фамилия, телефон, ЛС, номер" value={value.query} onChange={(event) => put({ query: event.target.value })} inputRef={search} slotProps={{ htmlInput: { 'aria-label': 'Поиск', maxLength: 200 } }} sx={{ gridColumn: '1 / -1' }} />
      <TextField select value={value.which} onChange={(event) => put({ which: event.target.value })} slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': 'Итог' } } }}>
        <MenuItem value="">Любой итог</MenuItem>
        {options.map((option) => <MenuItem key={option.value} value={option.value}>{option.label}</MenuItem>)}
      </TextField>
      <TextField select value={value.period} onChange={(event) => put({ period: PERIODS.find((one) => one === event.target.value) ?? 'all' })} slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Период' } } }}>
        {PERIODS.map((period) => <MenuItem key={period} value={period}>{PERIOD_LABELS[period]}</MenuItem>)}
      </TextField>
      <FormControlLabel label="Мои" control={<Checkbox checked={value.mine} onChange={(_, mine) => put({ mine })} />} sx={{ mr: 0 }} />
      {value.period === 'dates' && (
        <Box sx={{ gridColumn: '1 / -1', display: 'grid', gridTemplateColumns: '170px 170px', gap: 1 }}>
          <DateField label="С даты" value={value.from} onChange={(from) => put({ from })} />
          <DateField label="По дату" value={value.to} onChange={(to) => put({ to })} />
        </Box>
      )}
    </Box>
  )
}
