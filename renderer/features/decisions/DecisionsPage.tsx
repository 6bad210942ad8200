import { useState } from 'react'
import DoneIcon from '@mui/icons-material/TaskAltOutlined'
import Box from '@mui/material/Box'
import Stack from '@mui/material/Stack'
import { DueChip } from '../../components/DueChip.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { AppealSource } from './AppealSource.tsx'
import { DecidedNote, type Decided } from './DecidedNote.tsx'
import { ExtensionDesk } from './ExtensionDesk.tsx'
import { ProposalDesk } from './ProposalDesk.tsx'
import { keyOf, useDecisionQueue, type Waiting } from './useDecisionQueue.ts'
import { WaitingList } from './WaitingList.tsx'

/** What waits for a decision: the ground and its law, the words of the letter, the letter itself, and what follows. */
export function DecisionsPage() {
  const queue = useDecisionQueue()
  const [done, setDone] = useState<Decided | null>(null)
  const { items: waiting, current, index } = queue
  const decided = (item: Waiting, text: string) => {
    setDone({ text, caseId: item.row.id, number: item.row.number })
    queue.leave(keyOf(item))
  }
  const aside = current !== null && (
    <Stack direction="row" spacing={1.25} sx={{ alignItems: 'center' }}>
      <span>{index + 1} из {waiting.length}</span>
      <DueChip due={current.row.due} />
    </Stack>
  )
  return (
    <Page>
      <PageHeader title="Решения" aside={aside} actions={waiting.length > 1 && <Box sx={{ color: 'text.secondary' }}>Листать:<Kbd>J</Kbd><Kbd>K</Kbd></Box>} />
      {done !== null && <DecidedNote decided={done} onClose={() => setDone(null)} />}
      <Loadable query={queue.query} action="чтение предложений" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Все решения приняты">Предложения закрыть обращение без ответа, перенаправить его или продлить срок появятся здесь сами.</EmptyState></Panel>
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: '206px minmax(0, 1fr) minmax(380px, 41%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
            <WaitingList queue={queue} current={current} />
            {current.kind === 'proposal' ? (
              <ProposalDesk key={keyOf(current)} item={current} onDecided={(text) => decided(current, text)} />
            ) : (
              <ExtensionDesk key={keyOf(current)} item={current} onDecided={(text) => decided(current, text)} />
            )}
            <AppealSource key={current.row.id} caseId={current.row.id} />
          </Box>
        )}
      </Loadable>
    </Page>
  )
}
