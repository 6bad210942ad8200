import { useFormContext, useFormState } from 'react-hook-form'
import type { CardFieldName, CardForm } from './cardForm.ts'

/** The sentence under a field. That a field is still empty is said only once the person tried to save. */
export function useFieldError(name: CardFieldName): string | undefined {
  const { control, getValues } = useFormContext<CardForm>()
  const { errors, isSubmitted } = useFormState({ control, name })
  const message = errors[name]?.message
  if (typeof message !== 'string') return undefined
  const value = getValues(name)
  const empty = value === '' || value === null
  return empty && !isSubmitted ? undefined : message
}
