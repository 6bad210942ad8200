import { type Control, useController } from 'react-hook-form'
import { TimeField } from '../../components/TimeField.tsx'
import type { TalkValues } from './talkForm.ts'

export function FormTime({ control, name, label }: { readonly control: Control<TalkValues>; readonly name: 'time' | 'callbackTime'; readonly label: string }) {
  const { field, fieldState } = useController({ control, name })
  return <TimeField label={label} name={name} inputRef={field.ref} value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error !== undefined} helperText={fieldState.error?.message} />
}
