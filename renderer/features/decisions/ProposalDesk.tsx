import { useMutation, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { GROUND_LABELS } from '../../../domain/appeal.ts'
import { GROUND_RULES } from '../../../domain/ground.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { api } from '../../lib/client.ts'
import { formatDateTime } from '../../lib/format.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { DeskFrame, Fact } from './DeskFrame.tsx'
import { GROUND_WORDS } from './ground-words.ts'
import { OwnProposal } from './OwnProposal.tsx'
import type { WaitingProposal } from './useDecisionQueue.ts'

interface Props {
  readonly item: WaitingProposal
  readonly onDecided: (text: string) => void
}

/** A proposal to close a case without a reply on substance: the ground, the words that gave rise to it, what follows. */
export function ProposalDesk({ item, onDecided }: Props) {
  const { proposal, row, ownProposal } = item
  const { ground, reason, fragment, redirectTo, notice, proposedBy, proposedAt, id: proposalId, version } = proposal
  const words = GROUND_WORDS[ground]
  const check = useQuery(api.decisions.check.queryOptions({ input: { caseId: row.id, ground } }))
  const decide = useMutation(api.decisions.decide.mutationOptions())
  const send = (accept: boolean, note: string) =>
    decide.mutate({ proposalId, version, accept, note }, { onSuccess: () => onDecided(accept ? `Обращение ${row.number} ${words.done}` : `Предложение по ${row.number} отклонено: ${proposedBy.shortName} продолжит работу`) })

  const footer = ownProposal ? (
    <OwnProposal proposal={proposal} onWithdrawn={() => onDecided(`Предложение по ${row.number} отозвано`)} />
  ) : (
    <DecisionBar accept={words.accept} reject="Отклонить" rejectAsk="Почему предложение отклонено" rejectHint="Это увидит тот, кто его внёс." pending={decide.isPending} error={decide.error} onAccept={() => send(true, '')} onReject={(note) => send(false, note)} />
  )
  return (
    <DeskFrame label={`Предложение по обращению ${row.number}`} footer={footer}>
      <Typography variant="h3" component="h2" color="textSecondary">Обращение <CaseLink id={row.id} number={row.number} /> · {row.applicant}</Typography>
      <Typography sx={{ mt: 1, fontSize: 16, lineHeight: '22px', fontWeight: 650 }}>{GROUND_LABELS[ground]}</Typography>
      <Typography color="textSecondary">{GROUND_RULES[ground].basis}</Typography>
      {fragment !== '' && (
        <Fact name="Слова из обращения">
          <Box component="blockquote" sx={{ m: 0, pl: 1.5, borderLeft: 3, borderColor: 'divider', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{fragment}</Box>
        </Fact>
      )}
      <Fact name="Причина" note={`${proposedBy.shortName}, ${formatDateTime(proposedAt)}`}>{reason}</Fact>
      {redirectTo !== '' && <Fact name="Кому передаётся">{redirectTo}</Fact>}
      <Fact name="Что последует">
        {words.consequence}
        <Box>{notice === null ? 'Уведомлять заявителя не нужно.' : `Заявителю направляют ${notice.charAt(0).toLowerCase()}${notice.slice(1)}.`}</Box>
      </Fact>
      {check.data !== undefined && check.data.warnings.length > 0 && (
        <Fact name="Обратите внимание">{check.data.warnings.map((warning) => <div key={warning}>{warning}</div>)}</Fact>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ mt: 1.5 }}>Решение можно отменить в карточке обращения: оно вернётся в работу с новым началом срока.</Typography>
    </DeskFrame>
  )
}
