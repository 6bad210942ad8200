import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import CloseOutlined from '@mui/icons-material/CloseOutlined'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, formatRuDate } from '../../../domain/calendar-date.ts'
import { CALENDAR_DAY_KINDS, CALENDAR_DAY_KIND_LABELS } from '../../../domain/production-calendar.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panel } from '../../components/Panel.tsx'
import { count } from '../../lib/format.ts'

interface SpecialDaysProps {
  readonly days: readonly CalendarDayView[]
  readonly onChange: (date: IsoDate, change: Partial<CalendarDayView>) => void
  readonly onRemove: (date: IsoDate) => void
}

/** Days that depart from the plain week, by name: holidays, moved days off, working Saturdays, shortened days. */
export function SpecialDays({ days, onChange, onRemove }: SpecialDaysProps) {
  return (
    <Panel fill title="Особые дни" aside={count(days.length, 'день', 'дня', 'дней')}>
      {days.length === 0 && <EmptyState title="Обычная неделя">Нажмите на день в календаре: рабочий станет выходным, выходной — рабочим.</EmptyState>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {days.map((day) => (
          <Box component="li" key={day.date} sx={{ display: 'grid', gap: 0.5 }}>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
              <Typography sx={{ fontWeight: 600, fontVariantNumeric: 'tabular-nums', flexGrow: 1 }}>{formatRuDate(day.date)}</Typography>
              <IconButton aria-label={`Убрать ${formatRuDate(day.date)} из особых дней`} onClick={() => onRemove(day.date)}><CloseOutlined sx={{ fontSize: 16 }} /></IconButton>
            </Box>
            <TextField
              select value={day.kind} slotProps={{ htmlInput: { 'aria-label': `Вид дня ${formatRuDate(day.date)}` } }}
              onChange={(event) => { const kind = CALENDAR_DAY_KINDS.find((one) => one === event.target.value); if (kind !== undefined) onChange(day.date, { kind }) }}
            >
              {CALENDAR_DAY_KINDS.map((kind) => <MenuItem key={kind} value={kind}>{CALENDAR_DAY_KIND_LABELS[kind]}</MenuItem>)}
            </TextField>
            <TextField value={day.name} onChange={(event) => onChange(day.date, { name: event.target.value })} slotProps={{ htmlInput: { 'aria-label': `Название дня ${formatRuDate(day.date)}` } }} />
          </Box>
        ))}
      </Box>
    </Panel>
  )
}
