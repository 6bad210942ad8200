import { type KeyboardEvent, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { PlacedRemarkField } from './PlacedRemarkField.tsx'
import { isComplete, isWritten, remarksOf, type ReturnDraft } from './return-draft.ts'
import { letterPath } from '../../lib/letters.ts'
import type { Outcome } from './SignedNote.tsx'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Props {
  readonly letter: QueuedLetter
  readonly draft: ReturnDraft
  /** null: the letter is not returned after all. */
  readonly onChange: (draft: ReturnDraft | null) => void
  readonly onDone: (outcome: Outcome) => void
}

/** Remarks in place of the signature: to the places marked in the text, and to the whole letter. */
export function ReturnForm({ letter, draft, onChange, onDone }: Props) {
  const { general, placed } = draft
  const [asked, setAsked] = useState(false)
  const missing = asked && (general.trim() !== '' || placed.length === 0) && !isWritten(general)
  const returning = useMutation({
    mutationFn: () => client.replies.return({ replyId: letter.replyId, version: letter.version, remarks: remarksOf(draft) }),
    onSuccess: ({ number, caseId }) => {
      onChange(null)
      onDone({ kind: 'returned', number, to: letterPath({ id: letter.replyId, caseId, kind: letter.kind }), author: letter.author })
    },
  })
  const send = () => {
    setAsked(true)
    if (isComplete(draft) && !returning.isPending) returning.mutate()
  }
  useHotkeys({ 'ctrl+enter': send })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onChange(null)
  }
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); send() }} onKeyDown={onKeyDown} sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FailureAlert error={returning.error} action="возврат письма" />
      {placed.length > 0 && (
        <Box component="ul" aria-label="Замечания к местам письма" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, maxHeight: 210, overflow: 'auto' }}>
          {placed.map((remark) => (
            <PlacedRemarkField
              key={remark.key}
              remark={remark}
              problem={asked && !isWritten(remark.text)}
              onWrite={(text) => onChange({ ...draft, placed: placed.map((one) => (one === remark ? { ...one, text } : one)) })}
              onRemove={() => onChange({ ...draft, placed: placed.filter((one) => one !== remark) })}
            />
          ))}
        </Box>
      )}
      <TextField label="Что исправить" multiline minRows={placed.length === 0 ? 4 : 2} maxRows={8} autoFocus value={general} onChange={({ target }) => onChange({ ...draft, general: target.value })} error={missing} helperText={missing ? 'Напишите, что исправить: исполнитель увидит замечание рядом с текстом.' : 'Ко всему письму; каждая строка станет отдельным замечанием.'} slotProps={{ htmlInput: { maxLength: 5000, spellCheck: true } }} />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <Button type="button" color="inherit" onClick={() => onChange(null)}>Отмена <Kbd>Esc</Kbd></Button>
        <Button type="submit" variant="contained" disabled={returning.isPending}>Вернуть с замечаниями <Kbd>Ctrl ↵</Kbd></Button>
      </Box>
    </Box>
  )
}
