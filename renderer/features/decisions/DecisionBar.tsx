import { useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { RejectForm } from './RejectForm.tsx'

interface Props {
  /** The consequence: «Закрыть без действий». */
  readonly accept: string
  readonly reject: string
  /** What the note of a rejection must say, and who reads it. */
  readonly rejectAsk: string
  readonly rejectHint: string
  readonly pending: boolean
  readonly error: unknown
  readonly onAccept: () => void
  readonly onReject: (note: string) => void
}

/** Accept with the consequence in the name of the button, or reject with a note typed in place. */
export function DecisionBar({ accept, reject, rejectAsk, rejectHint, pending, error, onAccept, onReject }: Props) {
  const [rejecting, setRejecting] = useState(false)
  useHotkeys({ 'ctrl+enter': () => { if (!pending) onAccept() }, r: () => setRejecting(true) }, !rejecting)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FailureAlert error={error} action="решение" />
      {rejecting ? (
        <RejectForm label={rejectAsk} hint={rejectHint} action={reject} pending={pending} onSend={onReject} onCancel={() => setRejecting(false)} />
      ) : (
        <Box sx={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: 1 }}>
          <Button color="inherit" disabled={pending} onClick={() => setRejecting(true)}>{reject} <Kbd>R</Kbd></Button>
          <Button variant="contained" disabled={pending} onClick={onAccept}>{accept} <Kbd>Ctrl ↵</Kbd></Button>
        </Box>
      )}
    </Box>
  )
}
