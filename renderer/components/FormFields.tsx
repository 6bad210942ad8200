import type { ReactNode } from 'react'
import TextField, { type TextFieldProps } from '@mui/material/TextField'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { DateField } from './DateField.tsx'
import { PasswordField } from './PasswordField.tsx'

interface FormFieldProps<Values extends FieldValues, Out> {
  /** `control` of react-hook-form's useForm. */
  readonly control: Control<Values, unknown, Out>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly helperText?: ReactNode
  readonly required?: boolean
}

type TextExtras = Pick<TextFieldProps, 'multiline' | 'minRows' | 'maxRows' | 'type' | 'autoFocus' | 'autoComplete' | 'disabled' | 'placeholder' | 'slotProps' | 'select' | 'children' | 'sx'>

function useBound<Values extends FieldValues, Out>({ control, name, helperText }: Pick<FormFieldProps<Values, Out>, 'control' | 'name' | 'helperText'>) {
  const { field, fieldState } = useController<Values, FieldPath<Values>, Out>({ control, name })
  const message = fieldState.error?.message
  const help = message ?? helperText
  return { field, look: { error: message !== undefined, ...(help === undefined ? {} : { helperText: help }) } }
}

/** A text (or select) field of a form; its error sentence stands beneath. */
export function FormText<Values extends FieldValues, Out = Values>({ control, name, label, helperText, required = false, ...extras }: FormFieldProps<Values, Out> & TextExtras) {
  const { field, look } = useBound({ control, name, helperText })
  return <TextField {...extras} {...look} label={label} required={required} name={field.name} inputRef={field.ref} value={field.value ?? ''} onBlur={field.onBlur} onChange={(event) => field.onChange(event.target.value)} />
}

export function FormPassword<Values extends FieldValues, Out = Values>({ control, name, label, helperText, required = false }: FormFieldProps<Values, Out>) {
  const { field, look } = useBound({ control, name, helperText })
  return <PasswordField {...look} label={label} required={required} autoComplete="new-password" name={field.name} inputRef={field.ref} value={field.value ?? ''} onBlur={field.onBlur} onChange={field.onChange} />
}

/** A calendar date; `empty` is what the form keeps while there is none. */
export function FormDate<Values extends FieldValues, Out = Values>({ control, name, label, helperText, required = false, empty = null }: FormFieldProps<Values, Out> & { readonly empty?: null | '' }) {
  const { field, look } = useBound({ control, name, helperText })
  const value: unknown = field.value
  return <DateField {...look} label={label} required={required} name={field.name} inputRef={field.ref} value={typeof value === 'string' && value !== '' ? value : null} onBlur={field.onBlur} onChange={(date) => field.onChange(date ?? empty)} />
}
