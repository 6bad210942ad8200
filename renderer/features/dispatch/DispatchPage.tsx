import { useState } from 'react'
import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Box from '@mui/material/Box'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToday } from '../../lib/session.ts'
import { DispatchDesk } from './DispatchDesk.tsx'
import { QueuedNote, SentNote, type Sent } from './SentNote.tsx'
import { keyOf, useDispatchQueue } from './useDispatchQueue.ts'

/** A letter this person has just sent or put in line. */
interface Last {
  readonly replyId: number
  readonly sent: Sent
}

/** Signed letters on their way out: by the channel the citizen chose, with proof; dispatch stops the clock. */
export function DispatchPage() {
  const today = useToday()
  const queue = useDispatchQueue()
  const [last, setLast] = useState<Last | null>(null)
  const { items: letters, current, index } = queue
  const waiting = last !== null && letters.some(({ replyId }) => replyId === last.replyId)
  const close = () => setLast(null)
  return (
    <Page>
      <PageHeader title="Отправка ответов" aside={current !== null && `${index + 1} из ${letters.length}`} actions={letters.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      {last !== null && (waiting ? <QueuedNote outgoingNumber={last.sent.outgoingNumber} address={last.sent.address} onClose={close} /> : <SentNote sent={last.sent} onClose={close} />)}
      <Loadable query={queue.query} action="чтение писем к отправке" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Все ответы отправлены">Подписанные письма появятся здесь сами. Отправленные хранятся в карточках обращений.</EmptyState></Panel>
        ) : (
          <DispatchDesk
            queue={queue}
            current={current}
            onSent={(sent) => {
              setLast({ replyId: current.replyId, sent })
              queue.leave(keyOf(current))
            }}
            onQueued={({ replyId, row, outgoingNumber }, address) => setLast({ replyId, sent: { caseId: row.id, number: row.number, outgoingNumber, on: today, channel: 'email', address } })}
          />
        )}
      </Loadable>
    </Page>
  )
}
