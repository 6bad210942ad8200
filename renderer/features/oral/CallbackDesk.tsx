import { Box, Button, FormControlLabel, Radio, RadioGroup, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import type { OralView } from '../../../contract/oral.ts'
import { callbackState } from '../../../domain/oral/callback-clock.ts'
import { ATTEMPT_RESULT_LABELS, ATTEMPT_RESULTS, type AttemptResult } from '../../../domain/oral/record.ts'
import { DueChip } from '../../components/DueChip.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { formatDateTime } from '../../lib/format.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { client } from '../../lib/client.ts'
import { useAccess } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { Agreed, type AgreedTime, agreedInput } from './Agreed.tsx'
import { MoveForm } from './MoveForm.tsx'
import type { OralDesk } from './oralDesk.ts'
import { useOralChange } from './useOralChange.ts'
import { useServiceNow } from './useServiceNow.ts'

interface Props {
  readonly callback: OralView['callbacks'][number]
  readonly desk: OralDesk
  readonly toldAt: number
  onUnsaved(unsaved: boolean): void
}

/** A promised call: to the minute, whom to call, what was tried, and what came of it. */
export function CallbackDesk({ callback, desk, toldAt, onUnsaved }: Props) {
  const now = useServiceNow(desk.now, toldAt)
  const records = useAccess()('record_call')
  const [moving, setMoving] = useState(false)
  const waiting = callback.state === 'waiting'
  return (
    <Box component="section" aria-label="Обещанный звонок" sx={{ border: 1, borderColor: waiting ? 'primary.main' : 'divider', borderRadius: 1.5, p: 1.25, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography sx={{ fontWeight: 650, fontVariantNumeric: 'tabular-nums' }}>Перезвонить: {callback.phone}</Typography>
        {waiting && now !== null && <DueChip due={callbackState(callback.dueAt, now, desk.remindMinutes)} />}
        <Typography variant="body2" color="textSecondary" sx={{ flexGrow: 1 }}>{formatDateTime(callback.dueAt)}, {callback.whose === '' ? callback.assignee.shortName : callback.whose}</Typography>
      </Box>
      {callback.question !== '' && <Typography variant="body2">{callback.question}</Typography>}
      {callback.log.map((attempt) => (
        <Typography key={attempt.id} variant="body2" color="textSecondary">
          {formatDateTime(attempt.at)} · {ATTEMPT_RESULT_LABELS[attempt.result].toLowerCase()}{attempt.nextDueAt === null ? '' : `, перезвонить ${formatDateTime(attempt.nextDueAt)}`}{attempt.note === '' ? '' : ` · ${attempt.note}`} · {attempt.by.shortName}
        </Typography>
      ))}
      {moving ? (
        <MoveForm
          title="Другое время или другой сотрудник" colleagues={desk.colleagues} assigneeId={callback.assignee.id} at={callback.dueAt} needsTime
          send={(moved) => client.oral.moveCallback({ id: callback.id, version: callback.version, ...moved })} said="Звонок перенесён" onClose={() => setMoving(false)}
        />
      ) : (
        waiting && records && <AttemptForm callback={callback} onUnsaved={onUnsaved} onMove={() => setMoving(true)} />
      )}
    </Box>
  )
}

function AttemptForm({ callback, onUnsaved, onMove }: Pick<Props, 'callback' | 'onUnsaved'> & { onMove(): void }) {
  const [result, setResult] = useState<AttemptResult>('reached')
  const [note, setNote] = useState('')
  const [next, setNext] = useState<AgreedTime>({ date: null, time: '' })
  const ends = result === 'reached' || result === 'dropped'
  const change = useOralChange({
    send: () => client.oral.attempt({ id: callback.id, version: callback.version, result, note, next: ends ? null : agreedInput(next) }),
    said: result === 'reached' ? `${callback.number}: ответ дан, звонок закрыт` : result === 'dropped' ? `${callback.number}: звонок снят` : `${callback.number}: попытка записана`,
    done: () => onUnsaved(false),
  })
  const submit = () => {
    if (!change.isPending) change.mutate()
  }
  const failure = change.isError ? describeFailure(change.error) : null
  const problem = fieldMessage(failure, 'note')
  const placed = failure?.details.fields !== undefined
  useHotkeys({ 'ctrl+enter': submit })
  return (
    <>
      <RadioGroup row aria-label="Что вышло" value={result} onChange={(_, chosen) => setResult(ATTEMPT_RESULTS.find((one) => one === chosen) ?? 'reached')}>
        {ATTEMPT_RESULTS.map((one) => <FormControlLabel key={one} value={one} label={ATTEMPT_RESULT_LABELS[one]} control={<Radio />} sx={{ mr: 1.5 }} />)}
      </RadioGroup>
      <TextField
        label={result === 'reached' ? 'Что ответили' : result === 'dropped' ? 'Почему звонок не нужен' : 'Примечание'} value={note} multiline minRows={1} maxRows={5} error={problem !== undefined} helperText={problem}
        onChange={(event) => {
          setNote(event.target.value)
          onUnsaved(event.target.value !== '')
        }}
        slotProps={{ htmlInput: { maxLength: 2000 } }}
      />
      {!ends && <Agreed label={result === 'later' ? 'Просит перезвонить' : 'Попробовать снова (необязательно)'} value={next} onChange={setNext} dateError={fieldMessage(failure, 'next.date')} timeError={fieldMessage(failure, 'next.time')} />}
      {failure !== null && !placed && <FailureAlert error={change.error} action="запись звонка" />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button onClick={onMove}>Перенести или передать</Button>
        <Button variant="contained" disabled={change.isPending} onClick={submit}>Записать звонок <Kbd>Ctrl ↵</Kbd></Button>
      </Box>
    </>
  )
}
