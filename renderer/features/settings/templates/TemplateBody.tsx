import { useRef } from 'react'
import Box from '@mui/material/Box'
import TextField from '@mui/material/TextField'
import { type Control, useController } from 'react-hook-form'
import { GapMenu } from './GapMenu.tsx'
import type { TemplateDraft } from './template-draft.ts'

const HELP = 'Абзац — с новой строки; «- » и «1. » в начале строк делают список. {{В скобках}} — то, что заполнит программа или исполнитель.'

/** The words of the letter; a gap is put where the cursor stands. */
export function TemplateBody({ control }: { readonly control: Control<TemplateDraft> }) {
  const { field, fieldState } = useController({ control, name: 'body' })
  const area = useRef<HTMLTextAreaElement>(null)
  const message = fieldState.error?.message
  const insert = (name: string) => {
    const at = area.current?.selectionStart ?? field.value.length
    field.onChange(`${field.value.slice(0, at)}{{${name}}}${field.value.slice(at)}`)
    area.current?.focus()
  }
  const hold = (node: HTMLTextAreaElement | null) => {
    area.current = node
    field.ref(node)
  }
  return (
    <Box>
      <TextField label="Текст" required multiline minRows={10} maxRows={22} name={field.name} value={field.value} inputRef={hold} onBlur={field.onBlur} onChange={field.onChange} error={message !== undefined} helperText={message ?? HELP} />
      <Box sx={{ mt: 0.75 }}><GapMenu onPick={insert} /></Box>
    </Box>
  )
}
