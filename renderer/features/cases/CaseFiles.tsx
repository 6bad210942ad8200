import AttachIcon from '@mui/icons-material/AttachFile'
import FileIcon from '@mui/icons-material/DescriptionOutlined'
import { Alert, Button, Skeleton } from '@mui/material'
import { useQueries } from '@tanstack/react-query'
import type { CaseView } from '../../../contract/cases.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { StampButton } from '../../components/paper/StampButton.tsx'
import { type Papers, stampable } from '../../components/paper/usePapers.ts'
import { SourceDesk } from '../../components/viewer/SourceDesk.tsx'
import { type Source, sourcesOf } from '../../components/viewer/sources.ts'
import { api } from '../../lib/client.ts'
import type { Attaching } from './useAttach.ts'

/** The letter, the scans and the attachments of the case. */
export function CaseFiles({ view, attach, papers, onIllegible }: { readonly view: CaseView; readonly attach: Attaching | null; readonly papers: Papers | null; readonly onIllegible: (() => void) | null }) {
  const messages = useQueries({ queries: view.deliveries.map(({ id }) => ({ ...api.files.message.queryOptions({ input: { id } }), staleTime: Number.POSITIVE_INFINITY })) })
  const loading = messages.some((message) => message.isPending)
  const loaded = messages.flatMap((message) => message.data ?? [])
  const sources = sourcesOf(loaded, view.files, view.card.fullText)
  const button = attach === null ? undefined : (
    <Button size="small" startIcon={<AttachIcon />} onClick={attach.choose} disabled={attach.pending}>
      {attach.pending ? 'Прикладываю…' : 'Приложить файл'}
    </Button>
  )
  const actions = (source: Source) => (
    <>
      {papers !== null && source.kind === 'file' && stampable(source.file) && <StampButton compact disabled={papers.pending} onStamp={(corner) => papers.putStamp(source.file.id, corner)} />}
      {button}
    </>
  )
  return (
    <>
      {attach?.failures.map(({ name, message }) => (
        <Alert key={name} severity="error" onClose={() => attach.dismiss(name)} sx={{ m: 1 }}>
          «{name}»: {message}
        </Alert>
      ))}
      {loading && sources.length === 0 ? <Skeleton variant="rectangular" sx={{ flex: 1, m: 2 }} /> : null}
      {!loading && sources.length === 0 && (
        <EmptyState icon={<FileIcon />} title="Файлов нет" action={button}>
          {attach === null ? 'К обращению ничего не приложено.' : 'Перетащите файл на эту страницу или выберите его.'}
        </EmptyState>
      )}
      {sources.length > 0 && <SourceDesk sources={sources} wanted={attach?.lastId == null ? null : `file-${attach.lastId}`} actions={actions} onIllegible={onIllegible} />}
    </>
  )
}
