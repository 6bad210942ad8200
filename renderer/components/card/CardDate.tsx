import { useController, useFormContext } from 'react-hook-form'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { DateField } from '../DateField.tsx'
import type { CardForm, DateFieldName } from './cardForm.ts'
import { CARD_LABELS } from './cardWords.ts'
import { useSuggestions } from './suggestions.tsx'
import { useFieldError } from './useFieldError.ts'

interface Props {
  readonly name: DateFieldName
  readonly label?: string
  readonly max?: IsoDate
  readonly required?: boolean
}

export function CardDate({ name, label = CARD_LABELS[name], max, required = false }: Props) {
  const { control } = useFormContext<CardForm>()
  const { field } = useController({ control, name })
  const error = useFieldError(name)
  const { sourceOf, settle } = useSuggestions()
  const source = sourceOf(name)
  return (
    <DateField
      label={source === null ? label : `${label} — ${source}`}
      name={name}
      value={field.value}
      onChange={(date) => {
        settle(name)
        field.onChange(date)
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      max={max ?? null}
      required={required}
      error={error !== undefined}
      {...(error === undefined ? {} : { helperText: error })}
    />
  )
}
