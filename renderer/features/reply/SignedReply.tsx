import { useMutation, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Skeleton from '@mui/material/Skeleton'
import type { CaseView } from '../../../contract/cases.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { Panel } from '../../components/Panel.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { api } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { AppealPane } from './AppealPane.tsx'
import { ReplyHeader } from './ReplyHeader.tsx'
import { SignedFacts } from './SignedFacts.tsx'

/** The signed letter: it cannot be changed any more; hash and signature are verified at every opening. */
export function SignedReply({ view, reply }: { readonly view: CaseView; readonly reply: ReplyView }) {
  const document = view.documents.find(({ outgoingNumber }) => outgoingNumber === reply.outgoingNumber) ?? view.documents.at(-1)
  if (document === undefined) {
    return (
      <Page>
        <ReplyHeader view={view} />
        <EmptyState title="Подписанный файл ещё не готов">Обновите страницу через несколько секунд.</EmptyState>
      </Page>
    )
  }
  return <SignedDocument view={view} document={document} />
}

function SignedDocument({ view, document }: { readonly view: CaseView; readonly document: CaseView['documents'][number] }) {
  const opened = useQuery(api.replies.document.queryOptions({ input: { documentId: document.id }, staleTime: Infinity }))
  const save = useMutation({ mutationFn: (file: File) => saveFile(file) })
  const file = opened.data?.file
  const actions = <Button disabled={file === undefined || save.isPending} onClick={() => { if (file !== undefined) save.mutate(file) }}>Сохранить PDF как…</Button>
  return (
    <Page>
      <ReplyHeader view={view} actions={actions} />
      <FailureAlert error={save.error ?? opened.error} action={save.error === null ? 'открытие подписанного письма' : 'сохранение файла'} onRetry={() => void opened.refetch()} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, minHeight: 0 }}>
          <Panel title={`Письмо № ${document.outgoingNumber}`}>
            <SignedFacts document={document} verification={opened.data?.verification ?? null} dispatches={view.dispatches} />
          </Panel>
          <Box sx={{ flex: 1, minHeight: 120 }}>
            <Panel title="Обращение" fill><AppealPane view={view} /></Panel>
          </Box>
        </Box>
        <Paper component="section" aria-label="Подписанное письмо" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
          {file === undefined ? opened.isPending && <Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} /> : <PdfView file={file} label={`PDF письма № ${document.outgoingNumber}`} />}
        </Paper>
      </Box>
    </Page>
  )
}
