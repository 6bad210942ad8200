import { MenuItem, TextField } from '@mui/material'
import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { JUSTIFICATION_LABELS, JUSTIFICATIONS, type Justification, REPLY_RESULTS, type ReplyResult, RESULT_LABELS } from '../../../domain/appeal.ts'
import { type IsoDate, isTimeOfDay } from '../../../domain/calendar-date.ts'
import { ORAL_WAY_INFO, ORAL_WAYS, type OralWay } from '../../../domain/oral/answer.ts'
import { Row } from '../../components/card/Row.tsx'
import { DateField } from '../../components/DateField.tsx'
import { readTime, TimeField } from '../../components/TimeField.tsx'
import { client } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { formatDate } from '../../lib/format.ts'
import { useToday } from '../../lib/session.ts'
import { FormSection } from './FormSection.tsx'
import { useCaseChange } from './useCaseChange.ts'

/** The talk that answered: when, how, what was said, with what result. No letter is written. */
export function CloseOralForm({ view, onClose }: { readonly view: CaseView; onClose(): void }) {
  const today = useToday()
  const [answer, setAnswer] = useState('')
  const [talkedOn, setTalkedOn] = useState<IsoDate | null>(today)
  const [typedTime, setTypedTime] = useState('')
  const [way, setWay] = useState<OralWay>(view.card.channel === 'reception' ? 'in_person' : 'phone')
  const [result, setResult] = useState<ReplyResult | ''>('')
  const [justified, setJustified] = useState<Justification | ''>('')
  const talkedTime = readTime(typedTime)
  const change = useCaseChange({
    send: (said: { on: IsoDate; result: ReplyResult }) =>
      client.cases.closeOral({ caseId: view.id, version: view.version, talkedOn: said.on, talkedTime, way, answer, result: said.result, justified: justified === '' ? null : justified }),
    said: () => `${view.number}: ответ дан устно ${formatDate(talkedOn)}, обращение закрыто`,
    done: onClose,
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const help = (path: string) => fieldMessage(failure, path)
  const missing =
    view.card.topics.length === 0 ? 'Сначала укажите тему в карточке (F2)'
    : answer.trim().length < 3 ? 'Запишите, что ответили'
    : talkedOn === null || !isTimeOfDay(talkedTime) ? 'Укажите день и время разговора'
    : result === '' ? 'Выберите результат'
    : null
  const submit = () => {
    if (talkedOn !== null && result !== '') change.mutate({ on: talkedOn, result })
  }
  return (
    <FormSection title="Ответ дан устно" action="закрытие обращения" submitLabel="Закрыть обращение" error={change.error} pending={change.isPending} blocked={missing} onSubmit={submit} onClose={onClose}>
      <TextField label="Что ответили" value={answer} onChange={(event) => setAnswer(event.target.value)} multiline minRows={2} maxRows={8} autoFocus error={help('answer') !== undefined} helperText={help('answer')} slotProps={{ htmlInput: { maxLength: 5000 } }} />
      <Row columns="168px 110px minmax(0, 1fr)">
        <DateField label="День разговора" value={talkedOn} onChange={setTalkedOn} max={today} error={help('talkedOn') !== undefined} helperText={help('talkedOn')} />
        <TimeField label="Время" value={typedTime} onChange={setTypedTime} error={help('talkedTime') !== undefined} helperText={help('talkedTime')} />
        <TextField select label="Как" value={way} onChange={(event) => setWay(ORAL_WAYS.find((one) => one === event.target.value) ?? 'phone')}>
          {ORAL_WAYS.map((one) => <MenuItem key={one} value={one}>{ORAL_WAY_INFO[one].label}</MenuItem>)}
        </TextField>
      </Row>
      <Row columns="1fr 1fr">
        <TextField select label="Результат" value={result} onChange={(event) => setResult(REPLY_RESULTS.find((one) => one === event.target.value) ?? '')}>
          {REPLY_RESULTS.map((one) => <MenuItem key={one} value={one}>{RESULT_LABELS[one]}</MenuItem>)}
        </TextField>
        <TextField select label="Обоснованность" value={justified} onChange={(event) => setJustified(JUSTIFICATIONS.find((one) => one === event.target.value) ?? '')}>
          <MenuItem value="">не указана</MenuItem>
          {JUSTIFICATIONS.map((one) => <MenuItem key={one} value={one}>{JUSTIFICATION_LABELS[one]}</MenuItem>)}
        </TextField>
      </Row>
    </FormSection>
  )
}
