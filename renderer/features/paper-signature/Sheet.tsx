import PrintIcon from '@mui/icons-material/PrintOutlined'
import SaveIcon from '@mui/icons-material/SaveAltOutlined'
import { useMutation, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { PrintedLetter } from '../../../contract/originals.ts'
import { Loadable } from '../../components/Loadable.tsx'
import { ImageView } from '../../components/viewer/ImageView.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { api } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { host } from '../../lib/host.ts'
import { saveFile } from '../../lib/save-file.ts'

/** The very letter to be printed, and the scan to be compared with it. */
export function Sheet({ letter, scan }: { readonly letter: PrintedLetter; readonly scan: File | null }) {
  const paper = useQuery(api.originals.paper.queryOptions({ input: { printId: letter.printId }, staleTime: Infinity }))
  const [wanted, setWanted] = useState<'paper' | 'scan'>('scan')
  const shown = scan === null ? 'paper' : wanted
  return (
    <Paper component="section" aria-label="Просмотр" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
      <Loadable query={paper} action="открытие напечатанного письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
        {(file) => (
          <>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', p: 0.75, pl: 1.5, borderBottom: 1, borderColor: 'divider' }}>
              {scan === null ? <Typography noWrap sx={{ flexGrow: 1, fontWeight: 600 }}>Письмо</Typography> : (
                <Box sx={{ flexGrow: 1, display: 'flex', gap: 0.5 }}>
                  <Button size="small" variant={shown === 'scan' ? 'contained' : 'outlined'} aria-pressed={shown === 'scan'} onClick={() => setWanted('scan')}>Скан</Button>
                  <Button size="small" variant={shown === 'paper' ? 'contained' : 'outlined'} aria-pressed={shown === 'paper'} onClick={() => setWanted('paper')}>Напечатанное</Button>
                </Box>
              )}
              {shown === 'paper' && <PaperButtons file={file} />}
            </Box>
            {shown === 'scan' && scan !== null ? <ScanView file={scan} /> : <PdfView file={file} label={`Письмо № ${letter.outgoingNumber}`} />}
          </>
        )}
      </Loadable>
    </Paper>
  )
}

function ScanView({ file }: { readonly file: File }) {
  return file.type.startsWith('image/') ? <ImageView file={file} label="Скан оригинала" /> : <PdfView file={file} label="Скан оригинала" />
}

function PaperButtons({ file }: { readonly file: File }) {
  const save = useMutation({ mutationFn: () => saveFile(file) })
  const print = useMutation({ mutationFn: async () => host().openCopy(file.name, new Uint8Array(await file.arrayBuffer())) })
  const error = save.error ?? print.error
  const trouble = error !== null ? describeFailure(error, 'вывод письма').message : print.data === 'no_program' ? 'На этом компьютере нет программы для PDF. Сохраните файл и напечатайте его на другом.' : null
  return (
    <>
      {trouble !== null && <Typography role="alert" variant="body2" color="error">{trouble}</Typography>}
      <Button size="small" startIcon={<SaveIcon />} onClick={() => save.mutate()}>{save.data === true ? 'Сохранено' : 'Сохранить…'}</Button>
      <Button size="small" variant="contained" startIcon={<PrintIcon />} onClick={() => print.mutate()}>Открыть для печати</Button>
    </>
  )
}
