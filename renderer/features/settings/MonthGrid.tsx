import { Fragment, memo } from 'react'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, WEEKDAY_NAMES, weekday } from '../../../domain/calendar-date.ts'
import { isOff, weeksOf } from './calendar-days.ts'

const MONTHS = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь']
const OF_MONTH = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря']
const WEEK = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']

const DAY = {
  font: 'inherit', fontSize: 13, lineHeight: '22px', border: '1px solid transparent', borderRadius: '4px', p: 0, cursor: 'pointer', background: 'none', color: 'text.primary',
  '&:hover': { borderColor: 'primary.main' },
  '&[data-off]': { bgcolor: 'surface.selected', color: 'primary.main' },
  '&[data-special]': { fontWeight: 700, borderColor: 'surface.suggestionLine' },
  '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: 1 },
} as const

interface MonthGridProps {
  readonly year: number
  readonly month: number
  readonly special: ReadonlyMap<IsoDate, CalendarDayView>
  /** The day that Tab stops at, when it is of this month. */
  readonly current: IsoDate | null
  readonly onToggle: (date: IsoDate) => void
}

/** Off days stand on a tinted ground, special rows are bold; the name is read in the tooltip and by a screen reader. */
export const MonthGrid = memo(function MonthGrid({ year, month, special, current, onToggle }: MonthGridProps) {
  const name = MONTHS[month - 1] ?? ''
  return (
    <Box role="group" aria-label={`${name} ${year}`}>
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>{name}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px', textAlign: 'center', fontVariantNumeric: 'tabular-nums', '& button': DAY }}>
        {WEEK.map((day) => <Box key={day} aria-hidden sx={{ fontSize: 12, color: 'text.secondary' }}>{day}</Box>)}
        {weeksOf(year, month).map((week, index) => (
          <Fragment key={index}>
            {week.map((date, place) => {
              if (date === null) return <span key={place} />
              const row = special.get(date)
              const off = isOff(date, row?.kind)
              const words = `${Number(date.slice(8))} ${OF_MONTH[month - 1] ?? ''} ${year}, ${WEEKDAY_NAMES[weekday(date)]}: ${row?.name ?? (off ? 'выходной' : 'рабочий день')}`
              return (
                <button
                  key={date} type="button" data-date={date} data-off={off || undefined} data-special={row !== undefined || undefined}
                  tabIndex={date === current ? 0 : -1} title={words} aria-label={words} aria-pressed={off} onClick={() => onToggle(date)}
                >
                  {Number(date.slice(8))}
                </button>
              )
            })}
          </Fragment>
        ))}
      </Box>
    </Box>
  )
})
