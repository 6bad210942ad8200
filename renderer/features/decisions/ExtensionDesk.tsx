import { useMutation, useQuery } from '@tanstack/react-query'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import Alert from '@mui/material/Alert'
import { days } from '../../../domain/plural.ts'
import { CaseLink } from '../../components/CaseLink.tsx'
import { api } from '../../lib/client.ts'
import { formatDate, formatDateTime } from '../../lib/format.ts'
import { DecisionBar } from './DecisionBar.tsx'
import { DeskFrame, Fact } from './DeskFrame.tsx'
import type { WaitingExtension } from './useDecisionQueue.ts'

interface Props {
  readonly item: WaitingExtension
  readonly onDecided: (text: string) => void
}

/** A request to extend the term: from what date to what, why, and what the law asks for. */
export function ExtensionDesk({ item: { extension, row, ownProposal }, onDecided }: Props) {
  const { id: extensionId, version, fromDue, toDue, reason, proposedBy, proposedAt } = extension
  const view = useQuery(api.cases.get.queryOptions({ input: { caseId: row.id } }))
  const decide = useMutation(api.decisions.decideExtension.mutationOptions())
  const send = (grant: boolean, note: string) =>
    decide.mutate({ extensionId, version, grant, note }, { onSuccess: () => onDecided(grant ? `Срок по ${row.number} продлён до ${formatDate(toDue)}` : `В продлении по ${row.number} отказано`) })

  const footer = ownProposal ? (
    <Alert severity="info">Это ваша просьба: решение по ней принимает другой сотрудник с правом решать.</Alert>
  ) : (
    <DecisionBar accept={`Продлить до ${formatDate(toDue)}`} reject="Отказать" rejectAsk="Почему в продлении отказано" rejectHint="Это увидит исполнитель." pending={decide.isPending} error={decide.error} onAccept={() => send(true, '')} onReject={(note) => send(false, note)} />
  )
  return (
    <DeskFrame label={`Просьба о продлении по обращению ${row.number}`} footer={footer}>
      <Typography variant="h3" component="h2" color="textSecondary">Обращение <CaseLink id={row.id} number={row.number} /> · {row.applicant}</Typography>
      <Typography sx={{ mt: 1, fontSize: 16, lineHeight: '22px', fontWeight: 650 }}>Продлить срок на {days(extension.days)}</Typography>
      <Typography color="textSecondary">59-ФЗ, ст. 12 ч. 2</Typography>
      <Fact name="Срок">
        <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{formatDate(fromDue)} → <strong>{formatDate(toDue)}</strong></Box>
      </Fact>
      <Fact name="Причина" note={`${proposedBy.shortName}, ${formatDateTime(proposedAt)}`}>{reason}</Fact>
      <Fact name="Что последует">Срок ответа станет {formatDate(toDue)}. Заявителя уведомляют о продлении до {formatDate(fromDue)}.</Fact>
      {view.data !== undefined && <Fact name="Как посчитан нынешний срок">{view.data.deadline.why.join(' ')}</Fact>}
    </DeskFrame>
  )
}
