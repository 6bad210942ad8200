import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import type { CaseView } from '../../../contract/cases.ts'
import type { FileView } from '../../../contract/files.ts'
import type { ReplyView } from '../../../contract/replies.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Page } from '../../components/Page.tsx'
import { VisaList } from '../../components/VisaList.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'
import { interimLabel } from '../../lib/letters.ts'
import { AppealPane } from './AppealPane.tsx'
import { OpenedFile } from './OpenedFile.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { RemarksPane } from './RemarksPane.tsx'
import { ReplyHeader } from './ReplyHeader.tsx'

/** A letter that somebody else holds now: on signature, or written by a colleague. */
export function ReadOnlyReply({ view, reply }: { readonly view: CaseView; readonly reply: ReplyView }) {
  const queries = useQueryClient()
  const toast = useToast()
  const [file, setFile] = useState<FileView | null>(null)
  const recall = useMutation(
    api.replies.recall.mutationOptions({
      onSuccess: ({ number }) => toast({ text: interimLabel(reply.kind) === null ? `Ответ на ${number} отозван, его можно править` : `Письмо по ${number} отозвано, его можно править` }),
      onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: api.replies.key() }), queries.invalidateQueries({ queryKey: api.cases.key() })]),
    }),
  )
  const mayRecall = (reply.state === 'submitted' && view.permissions.includes('recall')) || (reply.state === 'visa' && view.permissions.includes('submit'))
  const actions = mayRecall && (
    <Button disabled={recall.isPending} onClick={() => recall.mutate({ replyId: reply.id, version: reply.version })}>{reply.state === 'visa' ? 'Отозвать с согласования' : 'Отозвать с подписи'}</Button>
  )
  return (
    <Page>
      <ReplyHeader view={view} actions={actions} />
      <FailureAlert error={recall.error} action="отзыв с подписи" onClose={() => recall.reset()} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr)', gap: 1.25, flexGrow: 1, minHeight: 0 }}>
        <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, minHeight: 0 }}>
          <Panel title={TITLES[reply.state]}>{sentence(view, reply)}{reply.state === 'visa' && <VisaList replyId={reply.id} title="Кто согласует" />}</Panel>
          {reply.remarks.length > 0 && <Panel title="Замечания"><RemarksPane reply={reply} document={reply.text.document} readOnly /></Panel>}
          <Box sx={{ flex: 1, minHeight: 120 }}>
            <Panel title="Обращение" fill><AppealPane view={view} onOpen={setFile} /></Panel>
          </Box>
        </Box>
        {file !== null ? <OpenedFile file={file} onBack={() => setFile(null)} /> : (
          <Paper component="section" aria-label="Просмотр" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
            <PreviewPane replyId={reply.id} text={reply.text} />
          </Paper>
        )}
      </Box>
    </Page>
  )
}

const TITLES: Record<ReplyView['state'], string> = {
  draft: 'Проект ответа', returned: 'Возвращён с замечаниями', visa: 'На согласовании', submitted: 'На подписи', printed: 'Подписывается на бумаге', signing: 'Подписывается', signed: 'Подписан', dispatched: 'Отправлен', void: 'Не действует',
}

function sentence(view: CaseView, reply: ReplyView): string {
  if (reply.state === 'signing') return 'Письмо подписывается прямо сейчас. Через несколько секунд здесь появится подписанный документ.'
  if (reply.state === 'printed') return `Письмо № ${reply.outgoingNumber ?? ''} напечатано и ждёт подписи на бумаге. Когда скан подписанного оригинала приложат, он появится здесь.`
  if (reply.state === 'visa') return `Письмо ждёт согласования, потом уйдёт на подпись. Чтобы что-то исправить, его отзывают. Подготовил(а) ${reply.executor.fullName}.`
  if (reply.state === 'submitted') return `Письмо ждёт подписи. Чтобы что-то исправить, его отзывают. Подготовил(а) ${reply.executor.fullName}.`
  if (interimLabel(reply.kind) !== null) return `Письмо готовит ${reply.executor.fullName}; вы можете его читать.`
  return `Ответ готовит ${view.resolution?.executor.shortName ?? reply.executor.fullName}; вы можете его читать.`
}
