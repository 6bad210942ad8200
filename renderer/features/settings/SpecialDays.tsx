import { useEffect, useRef } from 'react'
import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, formatRuDate } from '../../../domain/calendar-date.ts'
import { CALENDAR_DAY_KIND_LABELS } from '../../../domain/production-calendar.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panel } from '../../components/Panel.tsx'
import { count } from '../../lib/format.ts'
import { SpecialDay } from './SpecialDay.tsx'

interface SpecialDaysProps {
  readonly days: readonly CalendarDayView[]
  readonly current: IsoDate
  readonly onCurrent: (date: IsoDate) => void
  readonly onChange: (date: IsoDate, change: Partial<CalendarDayView>) => void
  readonly onRemove: (date: IsoDate) => void
}

/** Days that depart from the plain week, by name; the chosen one can be renamed and given another kind. */
export function SpecialDays({ days, current, onCurrent, onChange, onRemove }: SpecialDaysProps) {
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => { chosen.current?.scrollIntoView({ block: 'nearest' }) }, [current])
  return (
    <Panel fill title="Особые дни" aside={count(days.length, 'день', 'дня', 'дней')}>
      {days.length === 0 && <EmptyState title="Обычная неделя">Нажмите на день в календаре: рабочий станет выходным, выходной — рабочим.</EmptyState>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {days.toSorted((a, b) => a.date.localeCompare(b.date)).map((day) =>
          day.date === current ? (
            <li key={day.date} ref={chosen}><SpecialDay day={day} onChange={(change) => onChange(day.date, change)} onRemove={() => onRemove(day.date)} /></li>
          ) : (
            <li key={day.date}>
              <ButtonBase onClick={() => onCurrent(day.date)} sx={{ width: '100%', display: 'grid', gridTemplateColumns: '84px 1fr', textAlign: 'left', alignItems: 'baseline', px: 0.75, py: '5px', borderRadius: 1, fontFamily: 'inherit', fontSize: 13, '&:hover': { bgcolor: 'action.hover' } }}>
                <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', fontWeight: 600 }}>{formatRuDate(day.date)}</Box>
                <span>{day.name === '' ? CALENDAR_DAY_KIND_LABELS[day.kind] : day.name}</span>
              </ButtonBase>
            </li>
          ),
        )}
      </Box>
    </Panel>
  )
}
