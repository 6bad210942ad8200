import { Box, Button, TextField } from '@mui/material'
import { useState } from 'react'
import type { PersonRef } from '../../../contract/fields.ts'
import { type IsoDate, type IsoInstant, moscowDate, moscowTime } from '../../../domain/calendar-date.ts'
import { PickField } from '../../components/card/PickField.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { Agreed, type AgreedTime, agreedInput } from './Agreed.tsx'
import { useOralChange } from './useOralChange.ts'

interface Props {
  readonly title: string
  readonly colleagues: readonly PersonRef[]
  readonly assigneeId: number
  readonly at: IsoInstant | { readonly date: IsoDate; readonly time: string }
  /** A call needs its minute, a visit may have a day alone. */
  readonly needsTime: boolean
  readonly said: string
  send(moved: { date: IsoDate; time: string; assigneeId: number; reason: string }): Promise<unknown>
  onClose(): void
}

/** Another day and time, or another colleague, with the reason. */
export function MoveForm({ title, colleagues, assigneeId, at, needsTime, said, send, onClose }: Props) {
  const [when, setWhen] = useState<AgreedTime>(() => (typeof at === 'string' ? { date: moscowDate(at), time: moscowTime(at) } : at))
  const [who, setWho] = useState<number | null>(assigneeId)
  const [reason, setReason] = useState('')
  const moved = agreedInput(when)
  const change = useOralChange({
    send: async () => (moved === null || who === null ? undefined : send({ ...moved, assigneeId: who, reason })),
    said,
    done: onClose,
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const blocked = moved === null || who === null || reason.trim().length < 3 || (needsTime && moved.time === '')
  return (
    <Box component="section" aria-label={title} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Agreed label="Новый день" value={when} onChange={setWhen} dateError={fieldMessage(failure, 'date')} timeError={fieldMessage(failure, 'time')} />
      <PickField<number> label="Кто" options={colleagues.map((person) => ({ value: person.id, label: person.shortName }))} value={who} onChange={setWho} error={fieldMessage(failure, 'assigneeId')} />
      <TextField label="Причина" value={reason} onChange={(event) => setReason(event.target.value)} slotProps={{ htmlInput: { maxLength: 2000 } }} />
      {failure !== null && failure.details.fields === undefined && <FailureAlert error={change.error} action="перенос" />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onClose}>Закрыть</Button>
        <Button variant="contained" disabled={blocked || change.isPending} onClick={() => change.mutate()}>Сохранить</Button>
      </Box>
    </Box>
  )
}
