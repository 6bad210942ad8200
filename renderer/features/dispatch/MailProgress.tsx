import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import LinearProgress from '@mui/material/LinearProgress'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { OutgoingMailView } from '../../../contract/sending.ts'
import { OUTGOING_MAIL_LABELS } from '../../../domain/outgoing-mail.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import { LetterFrame } from './LetterFrame.tsx'
import { interimLabel } from '../../lib/letters.ts'
import type { SignedLetter } from './useDispatchQueue.ts'

/** A letter on its way by e-mail: what it waits for, and what a person may do about it. */
export function MailProgress({ letter, mail }: { readonly letter: SignedLetter; readonly mail: OutgoingMailView }) {
  const retry = useMutation(api.sending.retry.mutationOptions())
  const cancel = useMutation(api.sending.cancel.mutationOptions())
  const confirm = useMutation(api.sending.confirm.mutationOptions())
  const [proof, setProof] = useState('')
  const error = retry.error ?? cancel.error ?? confirm.error
  const busy = retry.isPending || cancel.isPending || confirm.isPending
  const { state, address, problem } = mail
  return (
    <LetterFrame
      letter={letter}
      foot={
        <>
          <FailureAlert error={error} action="отправка письма" />
          <Typography variant="body2" color="textSecondary">{interimLabel(letter.kind) === null ? 'Срок остановится, когда почтовый сервер примет письмо.' : 'Обязанность уведомить будет исполнена, когда почтовый сервер примет письмо.'}</Typography>
          {state === 'queued' && (
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button disabled={busy} onClick={() => cancel.mutate({ mailId: mail.id })}>Отменить отправку</Button>
              <Button variant="contained" disabled={busy} onClick={() => retry.mutate({ mailId: mail.id })}>Попробовать сейчас</Button>
            </Box>
          )}
          {state === 'unknown' && (
            <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
              <Button disabled={busy} onClick={() => retry.mutate({ mailId: mail.id })}>Отправить ещё раз</Button>
              <Button variant="contained" disabled={busy || proof.trim().length < 3} onClick={() => confirm.mutate({ mailId: mail.id, proof: proof.trim() })}>Письмо ушло: записать</Button>
            </Box>
          )}
        </>
      }
    >
      <Box role="status">
        <Typography variant="h3" component="p">{OUTGOING_MAIL_LABELS[state]}</Typography>
        <Typography>Электронной почтой на {address}</Typography>
      </Box>
      {state === 'sending' && <LinearProgress aria-label="Письмо отправляется" />}
      {state === 'queued' && mail.attempts > 0 && <Alert severity="info" variant="outlined">{problem} Попыток: {mail.attempts}. Следующая — {formatDateTime(mail.nextTryAt)}, программа сделает её сама.</Alert>}
      {state === 'unknown' && (
        <>
          <Alert severity="info" variant="outlined">
            {problem} Письмо могло уйти. Само оно второй раз не отправляется: посмотрите папку «Отправленные» ящика или журнал почтового сервера, спросите заявителя. Если отправить ещё раз, заявитель может получить его дважды.
          </Alert>
          <TextField label="Откуда известно, что письмо ушло" value={proof} placeholder="Например: есть в «Отправленных» ящика" onChange={(event) => setProof(event.target.value)} />
        </>
      )}
    </LetterFrame>
  )
}
