import { Button, Skeleton } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import type { FileView } from '../../../contract/files.ts'
import { mayHoldText } from '../../../domain/file-text.ts'
import { describeFailure } from '../../lib/failure.ts'
import { decodeText } from './decodeText.ts'
import { shownAs } from './fileKind.ts'
import { FileNotice } from './FileNotice.tsx'
import { ImageView } from './ImageView.tsx'
import { PdfView } from './PdfView.tsx'
import { RecognisedFile } from './text/RecognisedFile.tsx'
import { TextView } from './TextView.tsx'
import { UnshownFile } from './UnshownFile.tsx'
import { useFileContent } from './useFileContent.ts'

interface Props {
  readonly file: FileView
  /** Leads to the proposal «текст не поддаётся прочтению», where a person may make one. */
  readonly onIllegible?: (() => void) | null
}

/** One stored file: shown when it is safe and possible, with its text beside it; explained otherwise. */
export function FileViewer({ file, onIllegible = null }: Props) {
  const content = <FileItself file={file} />
  return mayHoldText(file) ? <RecognisedFile key={file.id} file={file} onIllegible={onIllegible}>{content}</RecognisedFile> : content
}

function FileItself({ file }: { readonly file: FileView }) {
  const shown = shownAs(file)
  if (shown === 'image' || shown === 'pdf' || shown === 'text') return <OpenedFile key={file.id} file={file} shown={shown} />
  return <UnshownFile file={file} shown={shown} />
}

function OpenedFile({ file, shown }: { readonly file: FileView; readonly shown: 'image' | 'pdf' | 'text' }) {
  const content = useFileContent(file.id)
  if (content.isPending) return <Skeleton variant="rectangular" sx={{ flex: 1, minHeight: 0, m: 2, borderRadius: 1 }} />
  if (content.isError) {
    const failure = describeFailure(content.error, 'открытие файла')
    return (
      <FileNotice title="Файл не открылся" text={failure.message}>
        <Button size="small" variant="outlined" onClick={() => void content.refetch()}>
          Повторить
        </Button>
      </FileNotice>
    )
  }
  if (shown === 'image') return <ImageView file={content.data} label={file.name} />
  if (shown === 'pdf') return <PdfView file={content.data} label={file.name} />
  return <OpenedText file={content.data} label={file.name} />
}

function OpenedText({ file, label }: { readonly file: File; readonly label: string }) {
  const text = useQuery({ queryKey: ['file-text', label, file.lastModified, file.size], queryFn: async () => decodeText(new Uint8Array(await file.arrayBuffer())), gcTime: 0 })
  return text.data === undefined ? null : <TextView text={text.data} label={label} />
}
