import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Snackbar from '@mui/material/Snackbar'
import type { AnalysisInput } from '../../../contract/analysis.ts'
import { useToast } from '../../components/Toast.tsx'
import { describeFailure } from '../../lib/failure.ts'
import { client } from '../../lib/client.ts'
import { saveFile } from '../../lib/save-file.ts'
import { useAccess } from '../../lib/session.ts'

const FORMATS = [['pdf', 'Отчёт PDF'], ['xlsx', 'Отчёт XLSX']] as const

/** The systematic report of what is on the screen, as a file. */
export function ReportButtons({ input }: { readonly input: AnalysisInput }) {
  const can = useAccess()
  const toast = useToast()
  const report = useMutation({
    mutationFn: async (format: 'pdf' | 'xlsx') => saveFile(await client.analysis.report({ ...input, format })),
    onSuccess: (saved) => { if (saved) toast({ text: 'Отчёт сохранён' }) },
  })
  if (!can('export')) return null
  return (
    <>
      {FORMATS.map(([format, label]) => <Button key={format} variant="outlined" size="small" disabled={report.isPending} onClick={() => report.mutate(format)}>{report.isPending && report.variables === format ? 'Готовится…' : label}</Button>)}
      <Snackbar open={report.isError} onClose={() => report.reset()} anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}>
        <Alert severity="error" role="alert" onClose={() => report.reset()}>{report.isError && describeFailure(report.error, 'отчёт').message}</Alert>
      </Snackbar>
    </>
  )
}
