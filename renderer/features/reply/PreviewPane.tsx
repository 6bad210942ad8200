import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import Skeleton from '@mui/material/Skeleton'
import type { ReplyText } from '../../../contract/replies.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { useLetterPreview } from './useLetterPreview.ts'

/** The letter as it will be signed. While a newer one is drawn or refused, the last one stays and says that it is behind. */
export function PreviewPane({ replyId, text }: { readonly replyId: number; readonly text: ReplyText }) {
  const { file, failure, stale } = useLetterPreview(replyId, text)
  return (
    <Box sx={{ position: 'relative', display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      {stale && failure === null && file !== null && <LinearProgress aria-label="Письмо обновляется" sx={{ position: 'absolute', insetInline: 0, top: 0, height: 2, zIndex: 1 }} />}
      {failure !== null && <Box sx={{ p: 1 }}><FailureAlert error={failure} action="показ письма" /></Box>}
      {file !== null && <PdfView file={file} label="Письмо" />}
      {file === null && failure === null && <Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}
    </Box>
  )
}
