import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react'
import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import type { CalendarDayView } from '../../../contract/admin.ts'
import { type IsoDate, addDays, yearOf } from '../../../domain/calendar-date.ts'
import { MonthGrid } from './MonthGrid.tsx'

interface YearGridProps {
  readonly year: number
  readonly days: readonly CalendarDayView[]
  /** The day that the keyboard stands on and the list beside shows. */
  readonly current: IsoDate
  readonly onCurrent: (date: IsoDate) => void
  readonly onToggle: (date: IsoDate) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One stop of the Tab key for the whole year; arrows walk the days, Space or Enter turns one. */
export function YearGrid({ year, days, current, onCurrent, onToggle }: YearGridProps) {
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = addDays(current, step)
    if (yearOf(next) !== year) return
    onCurrent(next)
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  const special = useMemo(() => new Map(days.map((day) => [day.date, day])), [days])
  const latest = useRef(onToggle)
  useEffect(() => {
    latest.current = onToggle
  })
  const toggle = useCallback((date: IsoDate) => latest.current(date), [])
  return (
    <Paper ref={frame} variant="outlined" onKeyDown={onKeyDown} sx={{ p: 1.5, overflow: 'auto' }}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(168px, 1fr))' }}>
        {Array.from({ length: 12 }, (_, index) => (
          <MonthGrid key={index} year={year} month={index + 1} special={special} current={Number(current.slice(5, 7)) === index + 1 ? current : null} onToggle={toggle} />
        ))}
      </Box>
    </Paper>
  )
}
