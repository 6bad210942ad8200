import { Alert, Box, Button, Typography } from '@mui/material'
import type { CaseView, ExtensionView, ProposalView } from '../../../contract/cases.ts'
import { GROUND_LABELS } from '../../../domain/appeal.ts'
import { client } from '../../lib/client.ts'
import { days, formatDate, formatDateTime } from '../../lib/format.ts'
import { useUser } from '../../lib/session.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { useCaseChange } from './useCaseChange.ts'

const PROPOSAL_STATES: Record<ProposalView['state'], string> = { pending: 'Предложено, ждёт решения', accepted: 'Решение принято', rejected: 'Предложение отклонено', withdrawn: 'Предложение отозвано', reversed: 'Решение отменено' }
const EXTENSION_STATES: Record<ExtensionView['state'], string> = { pending: 'Запрошено продление, ждёт решения', granted: 'Срок продлён', refused: 'В продлении отказано' }

/** Proposals and extensions with everything that was decided about them; what waits comes first. */
export function DecisionNotes({ view }: { readonly view: CaseView }) {
  const waiting = (item: { readonly state: string }) => (item.state === 'pending' ? 0 : 1)
  return (
    <>
      {view.proposals.toSorted((a, b) => waiting(a) - waiting(b)).map((proposal) => <ProposalNote key={proposal.id} proposal={proposal} />)}
      {view.extensions.toSorted((a, b) => waiting(a) - waiting(b)).map((extension) => <ExtensionNote key={extension.id} extension={extension} />)}
    </>
  )
}

function ProposalNote({ proposal }: { readonly proposal: ProposalView }) {
  const me = useUser()
  const withdraw = useCaseChange({ send: (input: { proposalId: number; version: number }) => client.decisions.withdraw(input), said: () => 'Предложение отозвано', done: () => undefined })
  const pending = proposal.state === 'pending'
  return (
    <Alert severity={pending ? 'warning' : 'info'} icon={false} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 650 }}>
        {PROPOSAL_STATES[proposal.state]}: {GROUND_LABELS[proposal.ground]}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{proposal.reason}</Typography>
      {proposal.fragment !== '' && <Box component="blockquote" sx={{ m: 0, my: 0.5, pl: 1.25, borderLeft: 2, borderColor: 'divider', fontStyle: 'italic', overflowWrap: 'anywhere' }}>{proposal.fragment}</Box>}
      {proposal.redirectTo !== '' && <Typography variant="body2">Кому: {proposal.redirectTo}</Typography>}
      <Typography variant="body2" color="textSecondary">
        Предложение: {proposal.proposedBy.shortName}, {formatDateTime(proposal.proposedAt)}
        {proposal.decidedBy !== null && `. Решение: ${proposal.decidedBy.shortName}, ${formatDateTime(proposal.decidedAt)}${proposal.decisionNote === '' ? '' : ` — ${proposal.decisionNote}`}`}
        {proposal.reversalReason !== null && `. Отменено: ${proposal.reversalReason}`}
      </Typography>
      {proposal.notice !== null && proposal.state === 'accepted' && <Typography variant="body2" sx={{ fontWeight: 600 }}>Заявителю полагается: {proposal.notice}</Typography>}
      {withdraw.isError && <FailureAlert error={withdraw.error} action="отзыв предложения" />}
      {pending && proposal.proposedBy.id === me.id && (
        <Button size="small" sx={{ mt: 0.75 }} disabled={withdraw.isPending} onClick={() => withdraw.mutate({ proposalId: proposal.id, version: proposal.version })}>
          Отозвать предложение
        </Button>
      )}
    </Alert>
  )
}

function ExtensionNote({ extension }: { readonly extension: ExtensionView }) {
  return (
    <Alert severity={extension.state === 'pending' ? 'warning' : 'info'} icon={false}>
      <Typography sx={{ fontWeight: 650 }}>
        {EXTENSION_STATES[extension.state]}: на {days(extension.days)}, с {formatDate(extension.fromDue)} до {formatDate(extension.toDue)}
      </Typography>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>{extension.reason}</Typography>
      <Typography variant="body2" color="textSecondary">
        {extension.proposedBy.shortName}, {formatDateTime(extension.proposedAt)}
        {extension.decidedBy !== null && `. Решение: ${extension.decidedBy.shortName}, ${formatDateTime(extension.decidedAt)}`}
      </Typography>
    </Alert>
  )
}
