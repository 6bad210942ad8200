import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { formatRuDateWithWeekday } from '../../../domain/calendar-date.ts'
import { CALENDAR_DAY_KINDS, CALENDAR_DAY_KIND_LABELS } from '../../../domain/production-calendar.ts'

interface SpecialDayProps {
  readonly day: CalendarDayView
  readonly onChange: (change: Partial<CalendarDayView>) => void
  readonly onRemove: () => void
}

export function SpecialDay({ day, onChange, onRemove }: SpecialDayProps) {
  const setKind = (value: string) => {
    const kind = CALENDAR_DAY_KINDS.find((one) => one === value)
    if (kind !== undefined) onChange({ kind })
  }
  return (
    <Stack spacing={1} sx={{ bgcolor: 'surface.selected', borderRadius: 1, p: 1, my: 0.5 }}>
      <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>{formatRuDateWithWeekday(day.date)}</Typography>
      <TextField select label="Вид дня" value={day.kind} onChange={(event) => setKind(event.target.value)}>
        {CALENDAR_DAY_KINDS.map((kind) => <MenuItem key={kind} value={kind}>{CALENDAR_DAY_KIND_LABELS[kind]}</MenuItem>)}
      </TextField>
      <TextField label="Название" value={day.name} onChange={(event) => onChange({ name: event.target.value })} />
      <Button size="small" color="inherit" sx={{ alignSelf: 'flex-start' }} onClick={onRemove}>Вернуть обычный день</Button>
    </Stack>
  )
}
