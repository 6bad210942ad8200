import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useMutation } from '@tanstack/react-query'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { count, formatNumber } from '../../lib/format.ts'

/** «Проверить цепочку»: reads every record anew and names the first broken one. */
export function ChainCheck() {
  const check = useMutation(api.admin.verifyAudit.mutationOptions())
  const result = check.data
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
      {check.isError && <FailureAlert error={check.error} action="проверку цепочки" onClose={check.reset} />}
      {result !== undefined && (
        <Alert severity={result.valid ? 'success' : 'error'} role="status" sx={{ py: 0 }}>
          {result.valid
            ? `Цепочка цела: ${count(result.records, 'запись', 'записи', 'записей')}`
            : `Цепочка нарушена${result.firstBroken === null ? '' : ` на записи № ${formatNumber(result.firstBroken)}`}${result.reason === null ? '' : `: ${result.reason}`}`}
        </Alert>
      )}
      <Button loading={check.isPending} onClick={() => check.mutate(undefined)}>Проверить цепочку</Button>
    </Stack>
  )
}
