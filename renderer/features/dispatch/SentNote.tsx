import Alert from '@mui/material/Alert'
import Link from '@mui/material/Link'
import { Link as RouterLink } from 'react-router'
import { REPLY_CHANNEL_LABELS, type ReplyChannel } from '../../../domain/appeal.ts'
import type { LetterKind } from '../../../domain/letter-kind.ts'
import { formatDate } from '../../lib/format.ts'
import { interimLabel } from '../../lib/letters.ts'

export interface Sent {
  readonly caseId: number
  readonly number: string
  readonly outgoingNumber: string
  readonly kind: LetterKind
  readonly on: string
  readonly channel: ReplyChannel
  readonly address: string
}

/** The letter is in line: it leaves the list by itself once a server has taken it over. */
export function QueuedNote({ outgoingNumber, address, onClose }: { readonly outgoingNumber: string; readonly address: string; readonly onClose: () => void }) {
  return (
    <Alert severity="info" role="status" onClose={onClose}>
      Письмо <strong>№ {outgoingNumber}</strong> отправляется на {address}. Можно переходить к следующему.
    </Alert>
  )
}

/** What was just recorded, and where the case went. */
export function SentNote({ sent, onClose }: { readonly sent: Sent; readonly onClose: () => void }) {
  const { caseId, number, outgoingNumber, kind, on, channel, address } = sent
  return (
    <Alert severity="success" role="status" onClose={onClose}>
      Письмо <strong>№ {outgoingNumber}</strong> отправлено {formatDate(on)} {REPLY_CHANNEL_LABELS[channel].toLowerCase()}{address === '' ? '' : `: ${address}`}. {interimLabel(kind) === null ? 'Срок остановлен.' : `${interimLabel(kind) ?? ''}: отправка записана.`}{' '}
      <Link component={RouterLink} to={`/cases/${caseId}`} sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>Открыть {number}</Link>
    </Alert>
  )
}
