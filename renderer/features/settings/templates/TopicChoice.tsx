import { type Control, useController } from 'react-hook-form'
import { PickField } from '../../../components/card/PickField.tsx'
import type { TemplateDraft } from './template-draft.ts'

interface Props {
  readonly control: Control<TemplateDraft>
  readonly topics: readonly { readonly code: string; readonly name: string }[]
}

/** The topic whose cases get the letter first; empty is any. */
export function TopicChoice({ control, topics }: Props) {
  const { field } = useController({ control, name: 'topic' })
  return <PickField label="Тема" options={topics.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))} value={field.value} onChange={field.onChange} onBlur={field.onBlur} inputRef={field.ref} clearable placeholder="Любая" />
}
