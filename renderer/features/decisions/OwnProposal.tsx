import { useMutation } from '@tanstack/react-query'
import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { ProposalView } from '../../../contract/cases.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { api } from '../../lib/client.ts'

/** Four eyes: one's own proposal is decided by somebody else; it can only be taken back. */
export function OwnProposal({ proposal, onWithdrawn }: { readonly proposal: ProposalView; readonly onWithdrawn: () => void }) {
  const withdraw = useMutation(api.decisions.withdraw.mutationOptions({ onSuccess: onWithdrawn }))
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <FailureAlert error={withdraw.error} action="отзыв предложения" />
      <Alert severity="info" action={<Button size="small" disabled={withdraw.isPending} onClick={() => withdraw.mutate({ proposalId: proposal.id, version: proposal.version })}>Отозвать предложение</Button>}>
        Это ваше предложение. Решение по нему принимает другой сотрудник: так требует правило «четырёх глаз».
      </Alert>
    </Box>
  )
}
