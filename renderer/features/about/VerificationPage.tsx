import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { VerificationResult } from '../../components/VerificationResult.tsx'
import { api } from '../../lib/client.ts'

/** Checks the signature of any PDF, also of one that came back from the applicant; nothing is stored. */
export function VerificationPage() {
  const check = useMutation(api.replies.verifyFile.mutationOptions())
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file !== undefined) check.mutate({ file })
  }
  return (
    <Page scroll>
      <PageHeader title="Проверка подписи" />
      <Box sx={{ maxWidth: 720, display: 'grid', gap: 1.5 }}>
        <DropZone accept=".pdf,application/pdf" label="Выберите PDF или перетащите его сюда" onFiles={take}>
          Проверим подпись, целостность и сертификат. Файл нигде не сохраняется.
        </DropZone>
        <FailureAlert error={check.error} action="проверку подписи" onClose={check.reset} />
        {check.isPending && <Panel><LoadingRows rows={4} /></Panel>}
        {check.data !== undefined && (
          <Panel title={check.variables?.file.name ?? 'Файл'}>
            <VerificationResult verification={check.data} />
            <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>Письма с подписью этого предприятия проверяются и другими программами: подпись вложена в сам PDF.</Typography>
          </Panel>
        )}
      </Box>
    </Page>
  )
}
