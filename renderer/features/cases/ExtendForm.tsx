import { TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { addDays } from '../../../domain/calendar-date.ts'
import { Row } from '../../components/card/Row.tsx'
import { client } from '../../lib/client.ts'
import { days, formatDate } from '../../lib/format.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

const USUAL_DAYS = '30'

/** Extends the term, or asks the deputy director to; the applicant is told before the first date. */
export function ExtendForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const own = view.permissions.includes('extend')
  const [text, setText] = useState(USUAL_DAYS)
  const [reason, setReason] = useState('')
  const n = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0
  const change = useCaseChange({
    send: (input: { caseId: number; version: number; days: number; reason: string }) => (own ? client.cases.extend(input) : client.cases.requestExtension(input)),
    said: () => (own ? `Срок продлён на ${days(n)}` : 'Запрос о продлении передан заместителю генерального директора'),
    done: onClose,
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const blocked = n < 1 || n > 365 ? 'Укажите число дней' : reason.trim().length < 3 ? 'Укажите причину' : null
  return (
    <FormSection title={own ? 'Продлить срок' : 'Запросить продление срока'} action="продление срока" submitLabel={own ? 'Продлить срок' : 'Отправить запрос'} error={change.error} pending={change.isPending} blocked={blocked} onSubmit={() => change.mutate({ caseId: view.id, version: view.version, days: n, reason })} onClose={onClose}>
      <Row columns="120px minmax(0, 1fr)">
        <TextField label="На сколько дней" value={text} onChange={(event) => setText(event.target.value)} error={fieldMessage(failure, 'days') !== undefined} slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 3 } }} autoFocus />
        <TextField label="Причина" value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={1} maxRows={5} placeholder="Например: запрошены сведения у сетевой организации" slotProps={{ htmlInput: { maxLength: 2000 } }} />
      </Row>
      <Typography variant="body2" color="textSecondary">
        Сейчас по закону до {formatDate(view.deadline.legalDue)}
        {n > 0 && n <= 365 && <>; станет до <strong>{formatDate(addDays(view.deadline.legalDue, n))}</strong></>}. Заявителя уведомляют о продлении до окончания первого срока (59-ФЗ, ст. 12, ч. 2).
      </Typography>
    </FormSection>
  )
}
