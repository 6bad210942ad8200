import AddIcon from '@mui/icons-material/AttachFile'
import DeleteIcon from '@mui/icons-material/Close'
import { IconButton, Paper, Tooltip } from '@mui/material'
import type { ReactNode } from 'react'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SourceDesk } from '../../components/viewer/SourceDesk.tsx'
import type { Source } from '../../components/viewer/sources.ts'
import { DropZone } from './DropZone.tsx'
import { UploadNotes } from './UploadNotes.tsx'
import type { Upload } from './useUploads.ts'

interface Props {
  readonly sources: readonly Source[]
  readonly wanted: string | null
  readonly uploads: readonly Upload[]
  readonly notice: ReactNode
  /** What the scanner brought. */
  readonly scans: ReactNode
  readonly onIllegible: (() => void) | null
  onChoose(): void
  onRetry(upload: Upload): void
  onDismiss(key: number): void
  onRemove(fileId: number): void
  /** After registration nothing is added or taken away. */
  readonly frozen: boolean
}

/** The left half: what the card is written from. */
export function SourcePane({ sources, wanted, uploads, notice, scans, onIllegible, onChoose, onRetry, onDismiss, onRemove, frozen }: Props) {
  const actions = (source: Source) =>
    frozen ? null : (
      <>
        {source.kind === 'file' && source.file.kind === 'scan' && (
          <Tooltip title="Убрать файл из карточки">
            <IconButton aria-label={`Убрать файл ${source.file.name}`} onClick={() => onRemove(source.file.id)}>
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <Tooltip title="Добавить файлы (Ctrl+O)">
          <IconButton aria-label="Добавить файлы" onClick={onChoose}>
            <AddIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </>
    )
  return (
    <Paper component="section" variant="outlined" aria-label="Источник" data-side="source" sx={{ height: '100%', display: 'flex', flexDirection: 'column', minHeight: 0, overflow: 'hidden' }}>
      {notice}
      <UploadNotes uploads={uploads} onRetry={onRetry} onDismiss={onDismiss} />
      {sources.length > 0 && <SourceDesk sources={sources} wanted={wanted} actions={actions} onIllegible={onIllegible} />}
      {sources.length === 0 && (frozen ? <EmptyState title="Без источника">Карточка заполнена без скана и письма. Файлы можно приложить к обращению позже.</EmptyState> : <DropZone onChoose={onChoose} />)}
      {scans}
    </Paper>
  )
}
