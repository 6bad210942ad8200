import { type ReactNode, type Ref, useState } from 'react'
import { DatePicker } from '@mui/x-date-pickers/DatePicker'
import { type IsoDate, isIsoDate } from '../../domain/calendar-date.ts'

interface DateFieldProps {
  readonly label: string
  readonly value: IsoDate | null
  /** null while the field is empty or holds half a date. */
  readonly onChange: (date: IsoDate | null) => void
  readonly onBlur?: () => void
  readonly min?: IsoDate | null
  readonly max?: IsoDate | null
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: boolean
  readonly helperText?: ReactNode
  readonly name?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A calendar date typed as 23.11.2026 or picked; null is a date that is not known. */
export function DateField({ label, value, onChange, onBlur, min = null, max = null, required = false, disabled = false, error = false, helperText, name, inputRef }: DateFieldProps) {
  const [typed, setTyped] = useState<{ date: Date | null; iso: IsoDate | null }>({ date: toDate(value), iso: value })
  const shown = typed.iso === value ? typed.date : toDate(value)
  const change = (date: Date | null) => {
    const iso = toIso(date)
    setTyped({ date, iso })
    if (iso !== value) onChange(iso)
  }
  const half = shown !== null && toIso(shown) === null
  const minDate = toDate(min)
  const maxDate = toDate(max)
  return (
    <DatePicker
      label={label}
      value={shown}
      onChange={change}
      disabled={disabled}
      format="dd.MM.yyyy"
      {...(minDate === null ? {} : { minDate })}
      {...(maxDate === null ? {} : { maxDate })}
      {...(name === undefined ? {} : { name })}
      {...(inputRef === undefined ? {} : { inputRef })}
      slotProps={{
        field: { clearable: !required },
        textField: { required, fullWidth: true, size: 'small', error: error || half, helperText: half && helperText === undefined ? 'Введите дату: день, месяц, год' : helperText, ...(onBlur === undefined ? {} : { onBlur }) },
      }}
    />
  )
}

function toDate(iso: IsoDate | null): Date | null {
  if (iso === null || !isIsoDate(iso)) return null
  return new Date(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)))
}

function toIso(date: Date | null): IsoDate | null {
  if (date === null || Number.isNaN(date.getTime()) || date.getFullYear() < 1900) return null
  const text = `${String(date.getFullYear()).padStart(4, '0')}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
  return isIsoDate(text) ? text : null
}
