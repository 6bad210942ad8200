import { Fragment } from 'react'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { styled } from '@mui/material/styles'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, formatRuDateWithWeekday } from '../../../domain/calendar-date.ts'
import { isOff, weeksOf } from './calendar-days.ts'

const MONTHS = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь']
const WEEK = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']

interface MonthGridProps {
  readonly year: number
  readonly month: number
  readonly special: ReadonlyMap<IsoDate, CalendarDayView>
  readonly current: IsoDate
  readonly onToggle: (date: IsoDate) => void
}

/** Off days stand on a tinted ground, special rows are bold; the name is read in the tooltip and by a screen reader. */
export function MonthGrid({ year, month, special, current, onToggle }: MonthGridProps) {
  const name = MONTHS[month - 1] ?? ''
  return (
    <Box role="group" aria-label={`${name} ${year}`}>
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>{name}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px', textAlign: 'center', fontVariantNumeric: 'tabular-nums' }}>
        {WEEK.map((day) => <Box key={day} aria-hidden sx={{ fontSize: 12, color: 'text.secondary' }}>{day}</Box>)}
        {weeksOf(year, month).map((week, index) => (
          <Fragment key={index}>
            {week.map((date, place) => {
              if (date === null) return <span key={place} />
              const row = special.get(date)
              const off = isOff(date, row?.kind)
              const words = `${formatRuDateWithWeekday(date)}: ${row?.name ?? (off ? 'выходной' : 'рабочий день')}`
              return (
                <Day
                  key={date} type="button" data-date={date} data-off={off || undefined} data-special={row !== undefined || undefined}
                  tabIndex={date === current ? 0 : -1} title={words} aria-label={words} aria-pressed={off} onClick={() => onToggle(date)}
                >
                  {Number(date.slice(8))}
                </Day>
              )
            })}
          </Fragment>
        ))}
      </Box>
    </Box>
  )
}

const Day = styled('button')(({ theme }) => ({
  font: 'inherit', fontSize: 13, lineHeight: '22px', border: '1px solid transparent', borderRadius: 4, padding: 0, cursor: 'pointer', background: 'none', color: theme.vars?.palette.text.primary,
  '&:hover': { borderColor: theme.vars?.palette.primary.main },
  '&[data-off]': { backgroundColor: theme.vars?.palette.surface.selected, color: theme.vars?.palette.primary.main },
  '&[data-special]': { fontWeight: 700, borderColor: theme.vars?.palette.surface.suggestionLine },
  '&:focus-visible': { outline: `2px solid ${theme.vars?.palette.primary.main ?? 'blue'}`, outlineOffset: 1 },
}))
