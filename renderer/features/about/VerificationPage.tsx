import { useMutation } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import { DropZone } from '../../components/DropZone.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { LoadingRows } from '../../components/LoadingRows.tsx'
import { Page } from '../../components/Page.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Panel } from '../../components/Panel.tsx'
import { api } from '../../lib/client.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { CheckedFileView } from './CheckedFileView.tsx'

const LABEL = 'Выберите PDF или перетащите его сюда'

/** Checks the signatures of any PDF, also of one that came back from the applicant; nothing is stored. */
export function VerificationPage() {
  const check = useMutation(api.originals.check.mutationOptions())
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file !== undefined) check.mutate({ file })
  }
  useHotkeys({ 'ctrl+o': () => document.querySelector<HTMLInputElement>(`input[aria-label="${LABEL}"]`)?.click() })
  return (
    <Page scroll>
      <PageHeader title="Проверка подписи" actions={<Box sx={{ color: 'text.secondary' }}>Открыть файл:<Kbd style={{ opacity: 1 }}>Ctrl O</Kbd></Box>} />
      <Box sx={{ maxWidth: 860, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}>
        <DropZone accept=".pdf,application/pdf" label={LABEL} onFiles={take}>
          Наше письмо или чужое: скажем, кто подписал, что охватывает подпись и что изменилось после неё. Файл нигде не сохраняется.
        </DropZone>
        <FailureAlert error={check.error} action="проверку подписи" onClose={check.reset} />
        {check.isPending && <Panel><LoadingRows rows={4} /></Panel>}
        {check.data !== undefined && !check.isPending && <CheckedFileView checked={check.data} />}
      </Box>
    </Page>
  )
}
