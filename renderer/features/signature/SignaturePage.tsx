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
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { LetterToSign } from './LetterToSign.tsx'
import { LettersToSign } from './LettersToSign.tsx'
import type { ReturnDraft } from './return-draft.ts'
import { SignedNote, type Outcome } from './SignedNote.tsx'
import { BatchBar } from './BatchBar.tsx'
import { BatchRun } from './BatchRun.tsx'
import { useBatch } from './useBatch.ts'
import { useKeyPassword } from './useKeyPassword.ts'
import { useTicks } from './useTicks.ts'
import { keyOf, useSignatureQueue, type QueuedLetter } from './useSignatureQueue.ts'

/** The deputy director's queue: the appeal and the very letter side by side, sign or return, the next one comes by itself. */
export function SignaturePage() {
  const queue = useSignatureQueue()
  const password = useKeyPassword()
  const [kept] = useState(() => new Map<number, ReturnDraft>())
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { items: letters, current, index } = queue
  const ticks = useTicks(letters)
  const batch = useBatch(password)
  useHotkeys({ x: () => current !== null && ticks.toggle(current), 'shift+x': ticks.toggleAll }, batch.run === null && letters.length > 1)

  const leave = (letter: QueuedLetter, next: Outcome) => {
    setOutcome(next)
    queue.leave(keyOf(letter))
  }
  if (batch.run !== null) {
    const close = () => {
      ticks.clear()
      setOutcome(null)
      batch.close()
    }
    return (
      <Page>
        <PageHeader title="На подпись" />
        <BatchRun run={batch.run} onStop={batch.stop} onClose={close} />
      </Page>
    )
  }
  const aside = current !== null && (
    <Stack direction="row" spacing={1.25} sx={{ alignItems: 'center' }}>
      <span>{index + 1} из {letters.length}</span>
      <DueChip due={current.due} />
    </Stack>
  )
  return (
    <Page>
      <PageHeader title="На подпись" aside={aside} actions={letters.length > 1 && <Box>Листать:<Kbd>J</Kbd><Kbd>K</Kbd> · отметить:<Kbd>X</Kbd> · все:<Kbd>⇧ X</Kbd></Box>} />
      {outcome !== null && <SignedNote outcome={outcome} onClose={() => setOutcome(null)} />}
      {ticks.ticked.length > 0 && <BatchBar letters={ticks.ticked} password={password} batch={batch} onClear={ticks.clear} />}
      <Loadable query={queue.query} action="чтение очереди на подпись" loading={<Panel fill flush><LoadingRows rows={10} /></Panel>}>
        {() => current === null ? (
          <Panel fill><EmptyState icon={<DoneIcon />} title="Все письма подписаны">Новые появятся здесь сами, как только исполнители передадут их на подпись.</EmptyState></Panel>
        ) : (
          <Box sx={{ display: 'grid', gridTemplateColumns: '230px minmax(0, 1fr) minmax(380px, 39%)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
            <LettersToSign queue={queue} current={current} ticks={ticks} />
            <LetterToSign key={current.replyId} letter={current} password={password} kept={kept} onDone={(next) => leave(current, next)} amongMany={ticks.ticked.length > 0} />
          </Box>
        )}
      </Loadable>
    </Page>
  )
}
