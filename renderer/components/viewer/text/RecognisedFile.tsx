import { Alert, Box, Button } from '@mui/material'
import { type ReactNode, useState } from 'react'
import type { FileView } from '../../../../contract/files.ts'
import { TextView } from '../TextView.tsx'
import { type FileSide, TextBar } from './TextBar.tsx'
import { useFileText } from './useFileText.ts'

interface Props {
  readonly file: FileView
  /** Leads to the proposal «текст не поддаётся прочтению»; a person decides. */
  readonly onIllegible: (() => void) | null
  readonly children: ReactNode
}

/** A scan or a document with its text beside it. */
export function RecognisedFile({ file, onIllegible, children }: Props) {
  const { text, cancel, again, pending, error } = useFileText(file.id)
  const [wanted, setSide] = useState<FileSide>('picture')
  if (text === null || text.state === 'none') return children
  const side = text.text === '' ? 'picture' : wanted
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0, minWidth: 0 }}>
      <TextBar text={text} side={side} pending={pending} error={error} onSide={setSide} onCancel={cancel} onAgain={again} />
      {text.doubtful && file.kind === 'scan' && (
        <Alert severity="warning" square sx={{ py: 0, border: 0, borderBottom: 1, borderColor: 'divider' }} action={onIllegible !== null && <Button size="small" onClick={onIllegible}>Предложить «не читается»</Button>}>
          Похоже, текст трудно прочитать. Проверьте скан: он может лежать боком. Если письмо не читается, предложите решение по п. 7.2.6.
        </Alert>
      )}
      {side === 'text' ? <TextView text={text.text} label={`Текст: ${file.name}`} /> : children}
    </Box>
  )
}
