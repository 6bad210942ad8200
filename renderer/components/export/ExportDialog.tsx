import CloseIcon from '@mui/icons-material/Close'
import { Box, Dialog, DialogContent, DialogTitle, IconButton, Typography } from '@mui/material'
import { ExportForm, type RegisterView } from './ExportForm.tsx'
import { ExportProgress } from './ExportProgress.tsx'
import { useExport } from './useExport.ts'
import type { OfficeBook } from '../../../domain/office-book.ts'

interface Props {
  /** What is proposed first. */
  readonly first: OfficeBook | 'view'
  /** The journal as it is on the screen, where there is one. */
  readonly view?: RegisterView | undefined
  onClose(): void
}

/** What to print or take out, for which days, as what; then how far it is. Esc stops what runs before it closes. */
export function ExportDialog({ first, view, onClose }: Props) {
  const exporting = useExport()
  const { kind } = exporting.state
  const close = () => (kind === 'running' ? exporting.stop() : onClose())
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="export-title">
      <DialogTitle id="export-title" component="div" sx={{ display: 'flex', alignItems: 'center', py: 1, px: 2 }}>
        <Typography component="h2" sx={{ flex: 1, fontSize: 16, fontWeight: 650 }}>Печать и выгрузка</Typography>
        <IconButton aria-label="Закрыть" onClick={close}><CloseIcon fontSize="small" /></IconButton>
      </DialogTitle>
      <DialogContent sx={{ px: 2, pb: 2 }}>
        {/* The choice stays as it was made while its file is being written. */}
        <Box sx={{ display: kind === 'idle' || kind === 'failed' ? 'block' : 'none' }}><ExportForm first={first} view={view} exporting={exporting} /></Box>
        {kind !== 'idle' && <Box sx={{ mt: kind === 'failed' ? 1.5 : 0 }}><ExportProgress exporting={exporting} onClose={onClose} /></Box>}
      </DialogContent>
    </Dialog>
  )
}
