import { useState } from 'react'
import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Panel } from '../../components/Panel.tsx'
import type { Queue } from '../../lib/use-queue.ts'
import { useToday } from '../../lib/session.ts'
import { DispatchDesk } from './DispatchDesk.tsx'
import { QueuedNote, SentNote, type Sent } from './SentNote.tsx'
import { keyOf, type SignedLetter } from './useDispatchQueue.ts'

/** A letter this person has just sent or put in line. */
interface Last {
  readonly replyId: number
  readonly sent: Sent
}

/** Letters worked off one by one; what was just sent is told above them. */
export function QueuePanel({ queue }: { readonly queue: Queue<SignedLetter> }) {
  const today = useToday()
  const [last, setLast] = useState<Last | null>(null)
  const { items: letters, current } = queue
  const still = letters.find(({ replyId }) => replyId === last?.replyId)
  // One that stands here again for another reason says so itself.
  const onItsWay = still?.mail?.state === 'queued' || still?.mail?.state === 'sending'
  const close = () => setLast(null)
  return (
    <>
      {last !== null && onItsWay && <QueuedNote outgoingNumber={last.sent.outgoingNumber} address={last.sent.address} onClose={close} />}
      {last !== null && still === undefined && <SentNote sent={last.sent} onClose={close} />}
      {current === null ? (
        <Panel fill><EmptyState icon={<DoneIcon />} title="Все ответы отправлены">Подписанные письма появятся здесь сами. Отправленные — в журнале исходящих и в карточках обращений.</EmptyState></Panel>
      ) : (
        <DispatchDesk
          queue={queue}
          current={current}
          onSent={(sent) => {
            setLast({ replyId: current.replyId, sent })
            queue.leave(keyOf(current))
          }}
          onQueued={({ replyId, row, outgoingNumber, kind }, address) => setLast({ replyId, sent: { caseId: row.id, number: row.number, outgoingNumber, kind, on: today, channel: 'email', address } })}
        />
      )}
    </>
  )
}
