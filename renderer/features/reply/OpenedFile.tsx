import BackIcon from '@mui/icons-material/ArrowBackOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import type { FileView } from '../../../contract/files.ts'
import { FileViewer } from '../../components/viewer/FileViewer.tsx'

/** A paper of the appeal in place of what stands beside it; one press brings that back. */
export function OpenedFile({ file, onBack }: { readonly file: FileView; readonly onBack: () => void }) {
  return (
    <Paper component="section" aria-label={file.name} variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 0.75, borderBottom: 1, borderColor: 'divider' }}>
        <Button size="small" color="inherit" startIcon={<BackIcon />} onClick={onBack}>Назад</Button>
        <Typography noWrap sx={{ fontWeight: 600 }}>{file.name}</Typography>
      </Box>
      <FileViewer key={file.id} file={file} />
    </Paper>
  )
}
