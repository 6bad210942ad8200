import { useMutation, useQueryClient } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReplyView } from '../../../contract/replies.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'

type Remark = ReplyView['remarks'][number]

/** What the signer wants corrected; worked off one by one. */
export function RemarksPane({ reply, readOnly = false }: { readonly reply: ReplyView; readonly readOnly?: boolean }) {
  const queries = useQueryClient()
  const resolve = useMutation(api.replies.resolveRemark.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.replies.key() }) }))
  const open = reply.remarks.filter(({ resolvedAt }) => resolvedAt === null)
  const done = reply.remarks.filter(({ resolvedAt }) => resolvedAt !== null)
  return (
    <Stack spacing={1.25}>
      <FailureAlert error={resolve.error} action="отметку замечания" />
      {open.length === 0 && <Typography color="textSecondary">Все замечания исправлены.</Typography>}
      {[...open, ...done].map((remark) => (
        <RemarkCard key={remark.id} remark={remark} disabled={readOnly || resolve.isPending} onResolve={() => resolve.mutate({ remarkId: remark.id })} />
      ))}
    </Stack>
  )
}

function RemarkCard({ remark, disabled, onResolve }: { readonly remark: Remark; readonly disabled: boolean; readonly onResolve: () => void }) {
  const resolved = remark.resolvedAt !== null
  return (
    <Box component="article" sx={{ borderLeft: 3, borderColor: resolved ? 'divider' : 'primary.main', pl: 1.25 }}>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', ...(resolved && { color: 'text.secondary' }) }}>{remark.text}</Typography>
      <Typography variant="body2" color="textSecondary">{remark.author}, {formatDateTime(remark.createdAt)}</Typography>
      <FormControlLabel
        control={<Checkbox checked={resolved} disabled={disabled || resolved} onChange={onResolve} />}
        label={resolved ? `Исправлено ${formatDateTime(remark.resolvedAt)}` : 'Исправлено'}
        slotProps={{ typography: { variant: 'body2' } }}
      />
    </Box>
  )
}
