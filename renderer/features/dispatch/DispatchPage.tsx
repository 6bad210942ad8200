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
import { DispatchForm } from './DispatchForm.tsx'
import { LetterList } from './LetterList.tsx'
import { SentNote, type Sent } from './SentNote.tsx'
import { SignedFile } from './SignedFile.tsx'
import { keyOf, useDispatchQueue } from './useDispatchQueue.ts'

/** Signed letters on their way out: by the channel the citizen chose, with proof; dispatch stops the clock. */
export function DispatchPage() {
  const queue = useDispatchQueue()
  const [sent, setSent] = useState<Sent | null>(null)
  const { items: letters, current, index } = queue
  return (
    <Page>
      <PageHeader title="Отправка ответов" aside={current !== null && `${index + 1} из ${letters.length}`} actions={letters.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      {sent !== null && <SentNote sent={sent} onClose={() => setSent(null)} />}
      <Loadable query={queue.query} action="чтение писем к отправке" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Все ответы отправлены">Подписанные письма появятся здесь сами. Отправленные хранятся в карточках обращений.</EmptyState></Panel>
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: '206px minmax(0, 1fr) minmax(380px, 41%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
            <LetterList queue={queue} current={current} />
            <DispatchForm
              key={current.replyId}
              letter={current}
              onSent={(next) => {
                setSent(next)
                queue.leave(keyOf(current))
              }}
            />
            <SignedFile key={current.documentId} documentId={current.documentId} number={current.outgoingNumber} />
          </Box>
        )}
      </Loadable>
    </Page>
  )
}
