import type { IsoDate } from '../../../domain/calendar-date.ts'
import { Row } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import { readTime, TimeField } from '../../components/TimeField.tsx'
import { useToday } from '../../lib/session.ts'

export interface AgreedTime {
  readonly date: IsoDate | null
  readonly time: string
}

/** Null while nothing is agreed. A time alone means its day is meant as it stands. */
export function agreedInput({ date, time }: AgreedTime): { date: IsoDate; time: string } | null {
  return date === null ? null : { date, time: readTime(time) }
}

interface Props {
  readonly label: string
  readonly value: AgreedTime
  readonly dateError: string | undefined
  readonly timeError: string | undefined
  onChange(value: AgreedTime): void
}

/** A day and a time; typing the time first means today. */
export function Agreed({ label, value, dateError, timeError, onChange }: Props) {
  const today = useToday()
  return (
    <Row columns="240px 110px">
      <DateField label={label} value={value.date} onChange={(date) => onChange({ ...value, date })} min={today} error={dateError !== undefined} helperText={dateError} />
      <TimeField label="Время" value={value.time} onChange={(time) => onChange({ date: value.date ?? today, time })} error={timeError !== undefined} helperText={timeError} />
    </Row>
  )
}
