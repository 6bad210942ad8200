import Typography from '@mui/material/Typography'
import { QueueList } from '../../components/QueueList.tsx'
import type { Queue } from '../../lib/use-queue.ts'
import { keyOf, type QueuedLetter } from './useSignatureQueue.ts'

export function LettersToSign({ queue, current }: { readonly queue: Queue<QueuedLetter>; readonly current: QueuedLetter }) {
  return (
    <QueueList label="Письма на подпись" items={queue.items} current={keyOf(current)} keyOf={keyOf} heading={({ row }) => row.number} due={({ due }) => due} onChoose={queue.choose}>
      {({ row, author }) => <Typography noWrap variant="body2" color="textSecondary" title={`Подготовил(а) ${author}`}>{row.applicant}</Typography>}
    </QueueList>
  )
}
