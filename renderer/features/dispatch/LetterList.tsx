import Typography from '@mui/material/Typography'
import { REPLY_CHANNEL_LABELS } from '../../../domain/appeal.ts'
import { OUTGOING_MAIL_LABELS } from '../../../domain/outgoing-mail.ts'
import { QueueList } from '../../components/QueueList.tsx'
import { interimLabel } from '../../lib/letters.ts'
import type { Queue } from '../../lib/use-queue.ts'
import { keyOf, type SignedLetter } from './useDispatchQueue.ts'

export function LetterList({ queue, current }: { readonly queue: Queue<SignedLetter>; readonly current: SignedLetter }) {
  return (
    <QueueList label="Письма к отправке" items={queue.items} current={keyOf(current)} keyOf={keyOf} heading={({ outgoingNumber }) => outgoingNumber} due={({ due }) => due} onChoose={queue.choose}>
      {({ row, replyChannel, mail, returned, kind }) => (
        <>
          <Typography noWrap variant="body2" color="textSecondary">{row.applicant}</Typography>
          {interimLabel(kind) !== null && <Typography noWrap variant="body2" title={interimLabel(kind) ?? ''}>{interimLabel(kind)}</Typography>}
          <Typography variant="body2">{REPLY_CHANNEL_LABELS[replyChannel]}</Typography>
          {(mail !== null || returned !== null) && <Typography variant="body2" sx={{ fontWeight: 650 }}>{OUTGOING_MAIL_LABELS[mail?.state ?? 'bounced']}</Typography>}
        </>
      )}
    </QueueList>
  )
}
