import { Alert, TextField } from '@mui/material'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { GROUND_LABELS } from '../../../domain/appeal.ts'
import type { IsoDate } from '../../../domain/calendar-date.ts'
import { Row } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import { client } from '../../lib/client.ts'
import { formatDate } from '../../lib/format.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { useToday } from '../../lib/session.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

interface Props {
  readonly view: CaseView
  /** reverse: a decision is taken back; reopen: a closed case is taken up again. */
  readonly mode: 'reverse' | 'reopen'
  onClose(): void
}

/** The case goes on with its history; the clock begins anew from a stated day. */
export function ReopenForm({ view, mode, onClose }: Props) {
  const today = useToday()
  const [reason, setReason] = useState('')
  const [startOn, setStartOn] = useState<IsoDate | null>(today)
  const decision = mode === 'reverse' ? view.proposals.find((proposal) => proposal.state === 'accepted') : undefined
  const change = useCaseChange({
    send: (start: IsoDate) =>
      decision === undefined ? client.cases.reopen({ caseId: view.id, version: view.version, reason, startOn: start }) : client.decisions.reverse({ proposalId: decision.id, version: decision.version, reason, startOn: start }),
    said: () => `Рассмотрение возобновлено, срок считается заново с ${formatDate(startOn)}`,
    done: onClose,
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const title = mode === 'reverse' ? 'Отменить решение и возобновить' : 'Возобновить рассмотрение'
  const blocked = startOn === null ? 'Укажите, с какого дня считать срок' : reason.trim().length < 3 ? 'Укажите причину' : null
  return (
    <FormSection title={title} action="возобновление" submitLabel={title} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => startOn !== null && change.mutate(startOn)} onClose={onClose}>
      {decision !== undefined && (
        <Alert severity="info">
          Отменяется решение «{GROUND_LABELS[decision.ground]}»{decision.decidedBy !== null && `, принял ${decision.decidedBy.shortName}`}. В истории оно останется.
        </Alert>
      )}
      <Row columns="minmax(0, 1fr) 168px">
        <TextField label="Причина" value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={1} maxRows={5} autoFocus placeholder="Например: заявитель сообщил адрес" slotProps={{ htmlInput: { maxLength: 2000 } }} />
        <DateField label="Срок считать с" value={startOn} onChange={setStartOn} max={today} error={fieldMessage(failure, 'startOn') !== undefined} helperText={fieldMessage(failure, 'startOn')} />
      </Row>
    </FormSection>
  )
}
