import { TextField } from '@mui/material'
import type { KeyboardEvent, ReactNode } from 'react'
import { Kbd } from '../Kbd.tsx'
import { useController, useFormContext } from 'react-hook-form'
import type { CardForm, TextFieldName } from './cardForm.ts'
import { CARD_LABELS } from './cardWords.ts'
import { REQUIRED } from './required.ts'
import { SUGGESTED, useSuggestions } from './suggestions.tsx'
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

/** A line of the card; a suggested value is dashed, says its source, and Enter takes it. */
export function CardText({ name, label, placeholder, helper, rows, maxRows, numeric = false, maxLength, autoFocus = false, required = false }: Props) {
  const { control } = useFormContext<CardForm>()
  const { field } = useController({ control, name })
  const error = useFieldError(name)
  const { sourceOf, settle } = useSuggestions()
  const source = sourceOf(name)
  const words = label ?? (name === 'person' ? 'Заявитель' : CARD_LABELS[name])
  const takeOnEnter = (event: KeyboardEvent) => {
    if (source === null || event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    settle(name)
  }
  return (
    <TextField
      label={source === null ? words : <>{words} — {source}</>}
      name={name}
      value={field.value}
      onChange={(event) => {
        settle(name)
        field.onChange(event)
      }}
      onBlur={field.onBlur}
      onKeyDown={takeOnEnter}
      inputRef={field.ref}
      placeholder={placeholder}
      error={error !== undefined}
      helperText={error ?? helper}
      autoFocus={autoFocus}
      multiline={rows !== undefined}
      minRows={rows}
      maxRows={maxRows ?? (rows === undefined ? undefined : 8)}
      sx={{ ...(source === null ? {} : SUGGESTED), ...(required ? REQUIRED : {}) }}
      slotProps={{ ...(source === null ? {} : { input: { endAdornment: <Kbd className="take">Enter</Kbd> } }), htmlInput: { maxLength: maxLength ?? LONGER[name] ?? 300, inputMode: numeric ? 'numeric' : undefined, autoComplete: 'off', 'aria-required': required || undefined, 'data-suggested': source === null ? undefined : true } }}
    />
  )
}
