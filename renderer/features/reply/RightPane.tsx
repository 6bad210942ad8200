import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { FileView } from '../../../contract/files.ts'
import type { ReplyText } from '../../../contract/replies.ts'
import { FileViewer } from '../../components/viewer/FileViewer.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { VersionComparison } from './VersionComparison.tsx'
import type { Wording } from './VersionsPane.tsx'

export type Shown = { readonly kind: 'letter' } | { readonly kind: 'file'; readonly file: FileView } | { readonly kind: 'wording'; readonly wording: Wording }

interface Props {
  readonly replyId: number
  readonly text: ReplyText
  readonly shown: Shown
  readonly onBack: () => void
  readonly onRestore: (wording: Wording) => void
}

/** Right of the letter: the PDF; a paper of the appeal or an earlier wording for as long as it is looked at. */
export function RightPane({ replyId, text, shown, onBack, onRestore }: Props) {
  return (
    <Paper component="section" aria-label="Просмотр" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
      {shown.kind !== 'letter' && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 0.75, borderBottom: 1, borderColor: 'divider' }}>
          <Button size="small" color="inherit" startIcon={<BackIcon />} onClick={onBack}>К письму</Button>
          <Typography noWrap sx={{ fontWeight: 600 }}>{shown.kind === 'file' ? shown.file.name : shown.wording.title}</Typography>
        </Box>
      )}
      {/* The preview stays alive under the other things, so that it keeps its place. */}
      <Box sx={{ display: shown.kind === 'letter' ? 'flex' : 'none', flexDirection: 'column', flex: 1, minHeight: 0 }}>
        <PreviewPane replyId={replyId} text={text} />
      </Box>
      {shown.kind === 'file' && <FileViewer key={shown.file.id} file={shown.file} />}
      {shown.kind === 'wording' && <VersionComparison wording={shown.wording} text={text} onRestore={onRestore} />}
    </Paper>
  )
}
