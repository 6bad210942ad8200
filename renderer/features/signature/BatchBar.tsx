import { useEffect, useRef, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { Kbd } from '../../components/Kbd.tsx'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { KeyField } from './KeyField.tsx'
import { SigningFailure } from './SigningFailure.tsx'
import type { Batch } from './useBatch.ts'
import type { KeyPassword } from './useKeyPassword.ts'
import { passwordProblem } from './useSigning.ts'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Props {
  readonly letters: readonly QueuedLetter[]
  readonly password: KeyPassword
  readonly batch: Batch
  readonly onClear: () => void
}

/** What is chosen, and the one press that signs it all. Letters never opened are named and signed only when that is said expressly. */
export function BatchBar({ letters, password, batch, onClear }: Props) {
  const field = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const [starting, setStarting] = useState(false)
  const unseen = letters.filter(({ seen }) => !seen)
  const wrong = passwordProblem(batch.refusal)
  const problem = wrong ?? (asked && password.needed && password.value === '' ? 'Введите пароль ключа, чтобы подписать.' : null)
  useEffect(() => {
    if (wrong !== null) field.current?.select()
  }, [wrong])

  const sign = async (chosen: readonly QueuedLetter[], unseenToo: boolean) => {
    setConfirming(false)
    setStarting(true)
    await batch.start(chosen, unseenToo)
    setStarting(false)
  }
  const press = () => {
    if (starting) return
    if (password.needed && password.value === '') {
      setAsked(true)
      field.current?.focus()
    } else if (unseen.length > 0) setConfirming(true)
    else void sign(letters, false)
  }
  useHotkeys({ 'ctrl+shift+enter': press, escape: () => (confirming ? setConfirming(false) : onClear()) })

  return (
    <Paper component="section" aria-label="Подписать выбранные" variant="outlined" sx={{ px: 2, py: 1.25, mb: 1.25, display: 'grid', gap: 1 }}>
      {batch.refusal !== null && wrong === null && <SigningFailure error={batch.refusal} />}
      {confirming ? (
        <Confirm letters={letters} unseen={unseen} onSign={(chosen, unseenToo) => void sign(chosen, unseenToo)} onCancel={() => setConfirming(false)} />
      ) : (
        <Box component="form" onSubmit={(event) => { event.preventDefault(); press() }} sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
          <Typography><strong>Отмечено {letters.length}</strong>{unseen.length > 0 && `, из них не открывали ${unseen.length}`}</Typography>
          <Box sx={{ flex: '0 1 300px', minWidth: 220 }}><KeyField password={password} problem={problem} inputRef={field} /></Box>
          <Box sx={{ ml: 'auto', display: 'flex', gap: 1 }}>
            <Button color="inherit" onClick={onClear}>Снять отметки <Kbd>Esc</Kbd></Button>
            <Button type="submit" variant="contained" loading={starting}>Подписать выбранные ({letters.length}) <Kbd>Ctrl ⇧ ↵</Kbd></Button>
          </Box>
        </Box>
      )}
    </Paper>
  )
}

interface ConfirmProps {
  readonly letters: readonly QueuedLetter[]
  readonly unseen: readonly QueuedLetter[]
  readonly onSign: (letters: readonly QueuedLetter[], unseenToo: boolean) => void
  readonly onCancel: () => void
}

function Confirm({ letters, unseen, onSign, onCancel }: ConfirmProps) {
  const opened = letters.filter(({ seen }) => seen)
  return (
    <Box role="alertdialog" aria-label="Подписать не открывая?" sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Typography sx={{ maxWidth: '60ch' }}>
        <strong>Из них вы не открывали {unseen.length}:</strong> {unseen.slice(0, 6).map(({ row }) => row.number).join(', ')}{unseen.length > 6 && ` и ещё ${unseen.length - 6}`}. За каждое подписанное письмо отвечаете вы; в журнале действий останется, что оно подписано не открывая.
      </Typography>
      <Box sx={{ ml: 'auto', display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button color="inherit" onClick={onCancel}>Отмена <Kbd>Esc</Kbd></Button>
        {opened.length > 0 && <Button variant="outlined" autoFocus onClick={() => onSign(opened, false)}>Только открытые ({opened.length})</Button>}
        <Button variant="contained" autoFocus={opened.length === 0} onClick={() => onSign(letters, true)}>Подписать все {letters.length}, не открывая {unseen.length}</Button>
      </Box>
    </Box>
  )
}
