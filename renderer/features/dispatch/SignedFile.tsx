import { useMutation, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Paper from '@mui/material/Paper'
import Skeleton from '@mui/material/Skeleton'
import Typography from '@mui/material/Typography'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { PdfView } from '../../components/viewer/PdfView.tsx'
import { VerificationResult } from '../../components/VerificationResult.tsx'
import { api } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'

/** The signed letter, verified at this opening, to be looked at, saved and printed. */
export function SignedFile({ documentId, number }: { readonly documentId: number; readonly number: string }) {
  const opened = useQuery(api.replies.document.queryOptions({ input: { documentId }, staleTime: Infinity }))
  const save = useMutation({ mutationFn: (file: File) => saveFile(file) })
  return (
    <Paper component="section" aria-label="Подписанное письмо" variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, overflow: 'hidden' }}>
      <Loadable query={opened} action="открытие подписанного письма" loading={<Skeleton variant="rectangular" sx={{ m: 2, flex: 1 }} />}>
        {({ file, verification }) => (
          <>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', p: 0.75, pl: 1.5, borderBottom: 1, borderColor: 'divider' }}>
              <Typography noWrap sx={{ flexGrow: 1, fontWeight: 600, color: verification.valid ? 'success.main' : 'error.main' }} role="status">
                {verification.ink !== null ? 'Скан оригинала' : verification.valid ? 'Подпись проверена' : 'Подпись не подтверждена'}
              </Typography>
              <Button size="small" disabled={save.isPending} onClick={() => save.mutate(file)}>{save.data === true ? 'Сохранено' : 'Сохранить PDF как…'}</Button>
            </Box>
            <FailureAlert error={save.error} action="сохранение файла" />
            {verification.valid ? <PdfView file={file} label={`PDF письма № ${number}`} /> : <Box sx={{ p: 2 }}><VerificationResult verification={verification} /><Typography sx={{ mt: 1 }}>Не отправляйте этот файл. Сообщите подписавшему и администратору.</Typography></Box>}
          </>
        )}
      </Loadable>
    </Paper>
  )
}
