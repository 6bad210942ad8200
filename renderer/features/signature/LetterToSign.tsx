import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import type { FileView } from '../../../contract/files.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { FileViewer } from '../../components/viewer/FileViewer.tsx'
import { api } from '../../lib/client.ts'
import { letterInput } from '../../lib/letters.ts'
import { AppealSummary } from './AppealSummary.tsx'
import { Decision } from './Decision.tsx'
import { LetterOrText } from './LetterOrText.tsx'
import { LetterPreview } from './LetterPreview.tsx'
import type { ReturnDraft } from './return-draft.ts'
import { ReplyCheck } from './ReplyCheck.tsx'
import type { Outcome } from './SignedNote.tsx'
import { useSeen } from './useSeen.ts'
import type { KeyPassword } from './useKeyPassword.ts'
import type { QueuedLetter } from './useSignatureQueue.ts'

interface Props {
  readonly letter: QueuedLetter
  readonly password: KeyPassword
  /** Remarks being typed, by letter: paging through the queue does not lose them. */
  readonly kept: Map<number, ReturnDraft>
  readonly onDone: (outcome: Outcome) => void
  readonly amongMany: boolean
}

/** One letter: what the citizen asked and what was checked, then the decision; the very letter beside it. */
export function LetterToSign({ letter, password, kept, onDone, amongMany }: Props) {
  const view = useQuery(api.cases.get.queryOptions({ input: { caseId: letter.row.id } }))
  const reply = useQuery(api.replies.get.queryOptions({ input: letterInput({ id: letter.replyId, caseId: letter.row.id, kind: letter.kind }) }))
  const [shown, setShown] = useState(false)
  const markSeen = useSeen()
  const [draft, setDraft] = useState<ReturnDraft | null>(() => kept.get(letter.replyId) ?? null)
  const change = (next: ReturnDraft | null) => {
    if (next === null) kept.delete(letter.replyId)
    else kept.set(letter.replyId, next)
    setDraft(next)
  }
  const [file, setFile] = useState<FileView | null>(null)
  return (
    <>
      <Paper component="section" aria-label={`Обращение ${letter.row.number}`} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
        <Box tabIndex={0} role="group" aria-label="Обращение и проверка" sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, py: 1.5 }}>
          <Loadable query={view} action="открытие обращения" loading={<LoadingRows rows={8} />}>
            {(found) => <AppealSummary view={found} opened={file?.id ?? null} onOpen={setFile} />}
          </Loadable>
          <Loadable query={reply} action="открытие ответа" loading={<LoadingRows rows={4} />}>
            {(text) => text !== null && <ReplyCheck reply={text} deadline={view.data?.deadline ?? null} />}
          </Loadable>
        </Box>
        <Decision letter={letter} reply={reply.data ?? null} shown={shown} password={password} draft={draft} onDraft={change} onDone={onDone} amongMany={amongMany} />
      </Paper>
      <Paper component="section" aria-label="Просмотр" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
        {file !== null && (
          <Box sx={{ p: 0.75, borderBottom: 1, borderColor: 'divider' }}>
            <Button size="small" color="inherit" onClick={() => setFile(null)}>К письму</Button>
          </Box>
        )}
        {file !== null ? <FileViewer key={file.id} file={file} /> : reply.data != null && (
          <LetterOrText text={reply.data.text} draft={draft} onDraft={change}>
            <LetterPreview reply={reply.data} onShown={() => { setShown(true); markSeen(letter) }} />
          </LetterOrText>
        )}
      </Paper>
    </>
  )
}
