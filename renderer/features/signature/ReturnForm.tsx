import { type KeyboardEvent, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { Outcome } from './SignedNote.tsx'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Props {
  readonly letter: QueuedLetter
  /** Remarks being typed, by letter. */
  readonly kept: Map<number, string>
  readonly onDone: (outcome: Outcome) => void
  readonly onCancel: () => void
}

/** Remarks in place of the signature; what was typed stays with its letter while the page is open. */
export function ReturnForm({ letter, kept, onDone, onCancel }: Props) {
  const [remarks, setRemarks] = useState(() => kept.get(letter.replyId) ?? '')
  const [asked, setAsked] = useState(false)
  const tooShort = remarks.trim().length < 3
  const returning = useMutation({
    mutationFn: () => client.replies.return({ replyId: letter.replyId, version: letter.version, remarks }),
    onSuccess: ({ number, caseId }) => {
      kept.delete(letter.replyId)
      onDone({ kind: 'returned', number, caseId, author: letter.author })
    },
  })
  const write = (text: string) => {
    kept.set(letter.replyId, text)
    setRemarks(text)
  }
  const send = () => {
    setAsked(true)
    if (!tooShort && !returning.isPending) returning.mutate()
  }
  useHotkeys({ 'ctrl+enter': send })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); send() }} onKeyDown={onKeyDown} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FailureAlert error={returning.error} action="возврат письма" />
      <TextField label="Что исправить" multiline minRows={4} maxRows={8} autoFocus value={remarks} onChange={({ target }) => write(target.value)} error={asked && tooShort} helperText={asked && tooShort ? 'Напишите, что исправить: исполнитель увидит замечание рядом с текстом.' : 'Каждая строка станет отдельным замечанием.'} slotProps={{ htmlInput: { maxLength: 5000, spellCheck: true } }} />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <Button type="button" color="inherit" onClick={onCancel}>Отмена <Kbd>Esc</Kbd></Button>
        <Button type="submit" variant="contained" disabled={returning.isPending}>Вернуть с замечаниями <Kbd>Ctrl ↵</Kbd></Button>
      </Box>
    </Box>
  )
}
