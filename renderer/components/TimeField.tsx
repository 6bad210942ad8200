import type { ReactNode, Ref } from 'react'
import TextField from '@mui/material/TextField'

interface TimeFieldProps {
  readonly label: string
  /** `HH:MM`, or what is typed so far. */
  readonly value: string
  readonly onChange: (time: string) => void
  readonly onBlur?: () => void
  readonly error?: boolean
  readonly helperText?: ReactNode
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly name?: string
  readonly inputRef?: Ref<HTMLInputElement>
}

/** A time of day typed as 1630, 16.30 or 16:30. */
export function TimeField({ label, value, onChange, onBlur, error = false, helperText, required = false, autoFocus = false, name, inputRef }: TimeFieldProps) {
  return (
    <TextField
      label={label}
      value={value}
      required={required}
      autoFocus={autoFocus}
      error={error}
      helperText={helperText}
      placeholder="ЧЧ:ММ"
      onChange={(event) => onChange(event.target.value.replaceAll(/[^\d:.,-]/gu, '').slice(0, 5))}
      onBlur={() => {
        onChange(readTime(value))
        onBlur?.()
      }}
      {...(name === undefined ? {} : { name })}
      {...(inputRef === undefined ? {} : { inputRef })}
      slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'off' } }}
    />
  )
}

/** `1630` → `16:30`, `9` → `09:00`, `9.5` → `09:05`; what is no time stays as it was typed. */
export function readTime(typed: string): string {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.,-]?(\d{1,2}))?$/u.exec(typed) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return typed
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`
}
