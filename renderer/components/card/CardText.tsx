import { TextField } from '@mui/material'
import type { KeyboardEvent, ReactNode } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { CardForm, TextFieldName } from './cardForm.ts'
import { CARD_LABELS } from './cardWords.ts'
import { REQUIRED } from './required.ts'
import { useFieldSuggestion } from './suggestions.tsx'
import { useFieldError } from './useFieldError.ts'

interface Props {
  readonly name: TextFieldName
  readonly label?: ReactNode
  readonly placeholder?: string
  readonly helper?: ReactNode
  /** Lines to begin with; grows to `maxRows`. */
  readonly rows?: number
  readonly maxRows?: number
  readonly numeric?: boolean
  readonly maxLength?: number
  readonly autoFocus?: boolean
  /** Mandatory at registration: marked before the first try. */
  readonly required?: boolean
}

const LONGER: Partial<Record<TextFieldName, number>> = { address: 1000, replyAddress: 1000, summary: 2000, fullText: 200_000, person: 600, phones: 500 }

/** A line of the card; a suggested value is dashed, says its source, and Enter takes it. What is only offered stands where a placeholder would. */
export function CardText({ name, label, placeholder, helper, rows, maxRows, numeric = false, maxLength, autoFocus = false, required = false }: Props) {
  const { control } = useFormContext<CardForm>()
  const { field } = useController({ control, name })
  const error = useFieldError(name)
  const suggestion = useFieldSuggestion(name, field.value.trim() === '')
  const { evidence, offer } = suggestion
  const takeOnEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.altKey && suggestion.accept()) event.preventDefault()
  }
  return (
    <TextField
      label={suggestion.label(label ?? (name === 'person' ? 'Заявитель' : CARD_LABELS[name]))}
      name={name}
      value={field.value}
      onChange={(event) => {
        suggestion.settle()
        field.onChange(event)
      }}
      onBlur={field.onBlur}
      onFocus={suggestion.enter}
      onKeyDown={takeOnEnter}
      inputRef={field.ref}
      placeholder={offer?.shown ?? placeholder}
      error={error !== undefined}
      helperText={error ?? helper}
      autoFocus={autoFocus}
      multiline={rows !== undefined}
      minRows={rows}
      maxRows={maxRows ?? (rows === undefined ? undefined : 8)}
      sx={{ ...suggestion.sx, ...(required ? REQUIRED : {}) }}
      slotProps={{ htmlInput: { maxLength: maxLength ?? LONGER[name] ?? 300, inputMode: numeric ? 'numeric' : undefined, autoComplete: 'off', 'aria-required': required || undefined, 'data-suggested': evidence === null ? undefined : offer === null ? 'filled' : 'offered' } }}
    />
  )
}
