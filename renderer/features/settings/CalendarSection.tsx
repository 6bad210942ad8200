import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { yearOf } from '../../../domain/calendar-date.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { api } from '../../lib/client.ts'
import { useToday } from '../../lib/session.ts'
import { CalendarEditor } from './CalendarEditor.tsx'

export function CalendarSection() {
  const [year, setYear] = useState(yearOf(useToday()))
  const calendar = useQuery(api.admin.calendar.queryOptions({ input: { year } }))
  return <Loadable query={calendar} action="календарь">{(stored) => <CalendarEditor key={stored.year} stored={stored} onYear={setYear} />}</Loadable>
}
