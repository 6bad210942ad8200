import { useState } from 'react'
import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { replyAddressProblem } from '../../../domain/contact.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { api } from '../../lib/client.ts'
import { interimLabel } from '../../lib/letters.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { LetterFrame } from './LetterFrame.tsx'
import { Returned } from './Returned.tsx'
import type { SignedLetter } from './useDispatchQueue.ts'

interface Props {
  readonly letter: SignedLetter
  /** Our own address. */
  readonly from: string
  readonly onQueued: (address: string) => void
  /** To the form of a dispatch that was made otherwise. */
  readonly onOtherwise: () => void
}

/** One key sends the signed file by e-mail; everything else the program does by itself. */
export function SendByMail({ letter, from, onQueued, onOtherwise }: Props) {
  const [address, setAddress] = useState(letter.mail?.address ?? (letter.replyChannel === 'email' ? letter.replyAddress : ''))
  const [problem, setProblem] = useState<string | null>(null)
  const queue = useMutation(api.sending.send.mutationOptions())
  const send = () => {
    const wrong = replyAddressProblem('email', address)
    setProblem(wrong)
    if (wrong === null && !queue.isPending) queue.mutate({ replyId: letter.replyId, address: address.trim() }, { onSuccess: () => onQueued(address.trim()) })
  }
  useHotkeys({ 'ctrl+enter': send })
  return (
    <LetterFrame
      letter={letter}
      foot={
        <>
          <FailureAlert error={queue.error} action="отправка письма" />
          <Typography variant="body2" color="textSecondary">{interimLabel(letter.kind) === null ? 'Срок остановится, когда почтовый сервер примет письмо, и обращение закроется.' : 'Обязанность уведомить будет исполнена, когда почтовый сервер примет письмо; срок обращения идёт дальше.'}</Typography>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}>
            <Button onClick={onOtherwise}>Отправлено иначе: записать</Button>
            <Button variant="contained" disabled={queue.isPending} onClick={send}>Отправить <Kbd>Ctrl ↵</Kbd></Button>
          </Box>
        </>
      }
    >
      <Returned letter={letter} />
      <TextField label="Адрес электронной почты" required value={address} error={problem !== null} helperText={problem ?? `С адреса ${from}`} onChange={(event) => { setAddress(event.target.value); setProblem(null) }} />
      <Alert severity="info">К письму будет приложен подписанный PDF; в тексте — номер, полное имя и телефон исполнителя. Ответ заявителя программа узнает сама и предложит приложить к этому обращению.</Alert>
    </LetterFrame>
  )
}
