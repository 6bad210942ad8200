import { Box } from '@mui/material'
import { useController, useFormContext } from 'react-hook-form'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { DateField } from '../DateField.tsx'
import type { CardForm, DateFieldName } from './cardForm.ts'
import { CARD_LABELS } from './cardWords.ts'
import { useFieldSuggestion } from './suggestions.tsx'
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
  const suggestion = useFieldSuggestion(name, field.value === null)
  const helper = error ?? suggestion.offer?.shown
  return (
    <Box
      onFocus={suggestion.enter}
      onKeyDownCapture={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && suggestion.accept()) event.preventDefault()
      }}
      sx={suggestion.sx}
    >
      <DateField
        label={suggestion.text(label)}
        name={name}
        value={field.value}
        onChange={(date) => {
          suggestion.settle()
          field.onChange(date)
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        max={max ?? null}
        required={required}
        error={error !== undefined}
        {...(helper === undefined ? {} : { helperText: helper })}
      />
    </Box>
  )
}
