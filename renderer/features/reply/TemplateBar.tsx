import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import type { ReplyText } from '../../../contract/replies.ts'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { byTopic, type Template } from './templates.ts'

interface Props {
  readonly text: ReplyText
  readonly topics: readonly string[]
  edit(change: Partial<ReplyText>): void
}

/** A starter text for the letter. Over a written text it asks where to put it; what was there can be brought back. */
export function TemplateBar({ text, topics, edit }: Props) {
  const templates = useQuery(api.replies.templates.queryOptions({ staleTime: Infinity }))
  const toast = useToast()
  const [picked, setPicked] = useState<Template | null>(null)
  if (templates.data === undefined || templates.data.length === 0) return null

  const put = ({ code, heading, body, name }: Template, where: 'instead' | 'after') => {
    const { subject, body: before, templateCode } = text
    const together = where === 'after' ? `${before.trimEnd()}\n${body}` : body
    edit({ subject: where === 'instead' || subject === '' ? heading : subject, body: together, templateCode: code })
    setPicked(null)
    toast({ text: `Вставлен шаблон «${name}»`, undo: { label: 'Вернуть прежний текст', run: () => edit({ subject, body: before, templateCode }) } })
  }
  const pick = (template: Template | null) => {
    if (template !== null && text.body.trim() === '') put(template, 'instead')
    else setPicked(template)
  }

  return (
    <Stack direction="row" spacing={1} sx={{ alignItems: 'center' }}>
      <Autocomplete
        options={byTopic(templates.data, topics)}
        getOptionLabel={({ name }) => name}
        getOptionKey={({ code }) => code}
        value={picked}
        onChange={(_, template) => pick(template)}
        blurOnSelect
        clearOnBlur
        sx={{ flex: 1, minWidth: 0 }}
        renderInput={(params) => <TextField {...params} placeholder="Вставить шаблон…" slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, 'aria-label': 'Вставить шаблон' } }} />}
      />
      {picked !== null && (
        <>
          <Button size="small" autoFocus onClick={() => put(picked, 'instead')}>Вместо текста</Button>
          <Button size="small" onClick={() => put(picked, 'after')}>В конец</Button>
        </>
      )}
    </Stack>
  )
}
