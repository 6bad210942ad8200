import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { Kbd } from '../../components/Kbd.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'

interface Props {
  readonly label: string
  readonly hint: string
  readonly action: string
  readonly pending: boolean
  readonly onSend: (note: string) => void
  readonly onCancel: () => void
}

export function RejectForm({ label, hint, action, pending, onSend, onCancel }: Props) {
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const tooShort = note.trim().length < 3
  const send = () => {
    setAsked(true)
    if (!tooShort && !pending) onSend(note.trim())
  }
  useHotkeys({ 'ctrl+enter': send })
  return (
    <Box component="form" sx={{ display: 'grid', gap: 1 }} onSubmit={(event) => { event.preventDefault(); send() }} onKeyDown={(event) => { if (event.key === 'Escape') onCancel() }}>
      <TextField label={label} multiline minRows={3} maxRows={6} autoFocus value={note} onChange={({ target }) => setNote(target.value)} error={asked && tooShort} helperText={asked && tooShort ? `Напишите причину. ${hint}` : hint} slotProps={{ htmlInput: { maxLength: 2000, spellCheck: true } }} />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
        <Button type="button" color="inherit" onClick={onCancel}>Вернуться <Kbd>Esc</Kbd></Button>
        <Button type="submit" variant="contained" disabled={pending}>{action} <Kbd>Ctrl ↵</Kbd></Button>
      </Box>
    </Box>
  )
}
