import { type KeyboardEvent, useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import type { PrintedLetter } from '../../../contract/originals.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { client } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { PaperOutcome } from './PaperPage.tsx'

interface Props {
  readonly letter: PrintedLetter
  readonly onClose: () => void
  readonly onDone: (outcome: PaperOutcome) => void
}

/** The number on the paper is annulled, the letter waits for signature again. */
export function CancelPrint({ letter, onClose, onDone }: Props) {
  const { printId, outgoingNumber, row } = letter
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const tooShort = reason.trim().length < 3
  const cancel = useMutation({
    mutationFn: () => client.originals.cancel({ printId, reason }),
    onSuccess: () => onDone({ text: `Печать отменена, номер ${outgoingNumber} аннулирован. Письмо снова ждёт подписи.`, to: `/cases/${row.id}`, label: `Открыть ${row.number}` }),
  })
  const send = () => {
    setAsked(true)
    if (!tooShort && !cancel.isPending) cancel.mutate()
  }
  useHotkeys({ 'ctrl+enter': send })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <Box component="form" onSubmit={(event) => { event.preventDefault(); send() }} onKeyDown={onKeyDown} sx={{ display: 'grid', gap: 1 }}>
      <FailureAlert error={cancel.error} action="отмену печати" />
      <TextField
        label="Почему печать отменяется" multiline maxRows={4} autoFocus value={reason} onChange={({ target }) => setReason(target.value)} error={asked && tooShort}
        helperText={asked && tooShort ? 'Напишите причину: она останется в журнале исходящих номеров.' : `Номер ${outgoingNumber} будет аннулирован; напечатанный лист уничтожьте.`} slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
        <Button type="button" color="inherit" onClick={onClose}>Не отменять <Kbd>Esc</Kbd></Button>
        <Button type="submit" variant="contained" disabled={cancel.isPending}>Аннулировать номер</Button>
      </Box>
    </Box>
  )
}
