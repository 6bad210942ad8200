import { MenuItem, TextField, Typography } from '@mui/material'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { FREE_KINDS, type FreeKind, LETTER_KIND_LABELS } from '../../../domain/letter-kind.ts'
import { Row } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import { api, client } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { formatDate } from '../../lib/format.ts'
import { FormSection } from './FormSection.tsx'
import { useBeginLetter } from './useBeginLetter.ts'

/** A request for details, or an acknowledgement of registration on paper: the text comes from the template, the clock runs on. */
export function WriteLetterForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const [kind, setKind] = useState<FreeKind>('details_request')
  const [details, setDetails] = useState('')
  const [chosen, setChosen] = useState<string | null | undefined>(undefined)
  const proposed = useQuery(api.letters.proposeWait.queryOptions({ input: { caseId: view.id } }))
  const until = chosen === undefined ? (proposed.data?.until ?? null) : chosen
  const request = kind === 'details_request'
  const begin = useBeginLetter(view.id, (input: { caseId: number; kind: FreeKind; details: string; answerDue: string | null }) => client.letters.begin(input))
  const failure = begin.isError ? describeFailure(begin.error) : null
  const blocked = !request ? null : details.trim() === '' ? 'Напишите, какие сведения нужны' : until === null ? 'Укажите, до какого дня ждать' : null
  return (
    <FormSection title="Написать письмо" action="начало письма" submitLabel="Начать письмо" error={begin.error} pending={begin.isPending} blocked={blocked} onSubmit={() => begin.mutate({ caseId: view.id, kind, details, answerDue: request ? until : null })} onClose={onClose}>
      <TextField label="Какое письмо" select value={kind} onChange={({ target }) => setKind(FREE_KINDS.find((known) => known === target.value) ?? 'details_request')}>
        {FREE_KINDS.map((known) => <MenuItem key={known} value={known}>{LETTER_KIND_LABELS[known]}</MenuItem>)}
      </TextField>
      {request && (
        <Row columns="minmax(0, 1fr) 170px">
          <TextField label="Какие сведения или документы нужны" value={details} onChange={({ target }) => setDetails(target.value)} multiline maxRows={5} placeholder="копия акта проверки прибора учёта" error={fieldMessage(failure, 'details') !== undefined} helperText={fieldMessage(failure, 'details')} slotProps={{ htmlInput: { maxLength: 2000 } }} />
          <DateField label="Ждём до" value={until} onChange={setChosen} error={fieldMessage(failure, 'answerDue') !== undefined} helperText={fieldMessage(failure, 'answerDue')} />
        </Row>
      )}
      <Typography variant="body2" color="textSecondary">
        {request ? `Срок обращения запрос не приостанавливает: ответ по-прежнему до ${formatDate(view.deadline.legalDue)}. Когда заявитель пришлёт сведения, их прикладывают к обращению, и ожидание закончится.` : 'Заявитель узнает номер, дату регистрации и срок ответа. Письмо подписывают и отправляют как ответ; срок обращения идёт дальше.'}
      </Typography>
    </FormSection>
  )
}
