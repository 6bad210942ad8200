import CloseIcon from '@mui/icons-material/Close'
import PrintIcon from '@mui/icons-material/PrintOutlined'
import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { Box, Button, Dialog, DialogTitle, IconButton, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { describeFailure } from '../../lib/failure.ts'
import { host } from '../../lib/host.ts'
import { saveFile } from '../../lib/save-file.ts'
import { PdfView } from '../viewer/PdfView.tsx'

/** A button that went grey under the focus would lose it, and Esc with it; pressed again meanwhile it does nothing. */
const once = ({ isPending, mutate }: { readonly isPending: boolean; readonly mutate: () => void }) => {
  if (!isPending) mutate()
}

/** A paper the program has made: looked at, saved, or handed to the program of the system that prints. */
export function PaperDialog({ file, title, onClose }: { readonly file: File; readonly title: string; onClose(): void }) {
  const save = useMutation({ mutationFn: () => saveFile(file) })
  const print = useMutation({ mutationFn: async () => host().openCopy(file.name, new Uint8Array(await file.arrayBuffer())) })
  const trouble = save.isError || print.isError ? describeFailure(save.error ?? print.error, 'вывод бумаги').message : print.data === 'no_program' ? 'На этом компьютере нет программы для PDF. Сохраните файл и напечатайте его на другом.' : null
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="paper-title" slotProps={{ paper: { sx: { height: '92vh' } } }}>
      <DialogTitle id="paper-title" component="div" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 1, px: 2 }}>
        <Typography component="h2" sx={{ flex: 1, fontSize: 16, fontWeight: 650 }}>{title}</Typography>
        {trouble !== null && <Typography role="alert" variant="body2" color="error">{trouble}</Typography>}
        <Button size="small" startIcon={<SaveIcon />} onClick={() => once(save)}>{save.data === true ? 'Сохранено' : 'Сохранить как…'}</Button>
        <Button size="small" variant="contained" startIcon={<PrintIcon />} autoFocus onClick={() => once(print)}>Открыть для печати</Button>
        <IconButton aria-label="Закрыть" onClick={onClose}><CloseIcon fontSize="small" /></IconButton>
      </DialogTitle>
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}><PdfView file={file} label={title} initialZoom="page" /></Box>
    </Dialog>
  )
}
