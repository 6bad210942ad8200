import Alert from '@mui/material/Alert'
import AlertTitle from '@mui/material/AlertTitle'
import { OUTGOING_MAIL_LABELS } from '../../../domain/outgoing-mail.ts'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { formatDate } from '../../lib/format.ts'
import type { SignedLetter } from './useDispatchQueue.ts'

/** Why the letter is here again: it came back, or a server would not take it. */
export function Returned({ letter: { mail, returned } }: { readonly letter: SignedLetter }) {
  if (mail !== null && (mail.state === 'refused' || mail.state === 'failed' || (mail.state === 'bounced' && returned === null))) {
    return (
      <Alert severity="info" variant="outlined">
        <AlertTitle>{OUTGOING_MAIL_LABELS[mail.state]}: {mail.address}</AlertTitle>
        {mail.problem} Срок не останавливался. Исправьте адрес и отправьте снова или выберите другой способ.
      </Alert>
    )
  }
  if (returned === null) return null
  return (
    <Alert severity="info" variant="outlined">
      <AlertTitle>Не доставлено: {REPLY_CHANNEL_LABELS[returned.channel].toLowerCase()}{returned.address === '' ? '' : `, ${returned.address}`}, отправлено {formatDate(returned.dispatchedOn)}</AlertTitle>
      {returned.problem} Срок идёт дальше. Проверьте адрес и отправьте снова или выберите другой способ.
    </Alert>
  )
}
