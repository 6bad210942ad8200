import type { ReactNode } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import type { CardForm } from './cardForm.ts'
import { CARD_LABELS } from './cardWords.ts'
import { PickField, type PickOption } from './PickField.tsx'
import { useFieldSuggestion } from './suggestions.tsx'
import { useFieldError } from './useFieldError.ts'

type PickName = 'channel' | 'type' | 'applicantKind' | 'replyChannel' | 'recurrence'

interface Props<N extends PickName> {
  readonly name: N
  readonly options: readonly PickOption<CardForm[N]>[]
  readonly label?: ReactNode
  readonly helper?: ReactNode
  readonly autoFocus?: boolean
  readonly listWidth?: number
  onPicked?(value: CardForm[N]): void
}

/** A choice of the card that always has a value. */
export function CardPick<N extends PickName>({ name, options, label, helper, autoFocus = false, listWidth, onPicked }: Props<N>) {
  const { control } = useFormContext<CardForm>()
  const { field } = useController<CardForm, N>({ control, name })
  const error = useFieldError(name)
  const suggestion = useFieldSuggestion(name, false)
  const words = label ?? CARD_LABELS[name]
  return (
    <PickField
      label={name === 'applicantKind' ? words : suggestion.label(words)}
      name={name}
      options={options}
      value={field.value}
      onChange={(value) => {
        if (value === null) return
        suggestion.settle()
        field.onChange(value)
        onPicked?.(value)
      }}
      onBlur={field.onBlur}
      onFocus={suggestion.enter}
      onEnter={suggestion.accept}
      inputRef={field.ref}
      error={error}
      helper={helper}
      autoFocus={autoFocus}
      sx={suggestion.sx}
      {...(listWidth === undefined ? {} : { listWidth })}
    />
  )
}

export const optionsOf = <T extends string>(codes: readonly T[], label: (code: T) => string): PickOption<T>[] => codes.map((value) => ({ value, label: label(value) }))
