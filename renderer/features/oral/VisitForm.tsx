import { Box, Button, TextField } from '@mui/material'
import { useState } from 'react'
import { parsePersonName } from '../../../domain/person-name.ts'
import { PickField } from '../../components/card/PickField.tsx'
import { Row } from '../../components/card/Row.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Panel } from '../../components/Panel.tsx'
import { client } from '../../lib/client.ts'
import { describeFailure, fieldMessage } from '../../lib/failure.ts'
import { useUser } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import { Agreed, type AgreedTime, agreedInput } from './Agreed.tsx'
import type { OralDesk } from './oralDesk.ts'
import type { OralPlace } from './useOralPlace.ts'
import { useOralChange } from './useOralChange.ts'

export interface VisitPerson {
  readonly person: string
  readonly accountNumber: string
  readonly address: string
  readonly phone: string
  readonly purpose: string
}

interface Props {
  readonly from: VisitPerson
  readonly recordId: number | null
  readonly caseId: number | null
  readonly desk: OralDesk
  readonly place: OralPlace
  onUnsaved(unsaved: boolean): void
}

/** Whom to visit, where, why, when, and who goes (6.3.3). */
export function VisitForm({ from, recordId, caseId, desk, place, onUnsaved }: Props) {
  const user = useUser()
  const [who, setWho] = useState<VisitPerson>(from)
  const [when, setWhen] = useState<AgreedTime>({ date: null, time: '' })
  const [assigneeId, setAssigneeId] = useState<number | null>(user.id)
  const [requestId] = useState(() => crypto.randomUUID())
  const agreed = agreedInput(when)
  const put = (part: Partial<VisitPerson>) => {
    setWho((old) => ({ ...old, ...part }))
    onUnsaved(true)
  }
  const close = () => {
    onUnsaved(false)
    place.show(recordId === null ? { kind: 'nothing' } : { kind: 'record', id: recordId, edit: false })
  }
  const change = useOralChange({
    send: async () => {
      if (agreed === null || assigneeId === null) return
      const { person, ...rest } = who
      const made = await client.oral.planVisit({ ...rest, ...parsePersonName(person), ...agreed, assigneeId, requestId, recordId, caseId })
      onUnsaved(false)
      place.show({ kind: 'visit', id: made.id })
    },
    said: 'Выезд назначен',
    done: () => onUnsaved(false),
  })
  const failure = change.isError ? describeFailure(change.error) : null
  const text = (name: keyof VisitPerson, label: string, more: { multiline?: boolean; autoFocus?: boolean } = {}) => {
    const problem = fieldMessage(failure, name === 'person' ? 'surname' : name)
    return <TextField label={label} name={name} value={who[name]} onChange={(event) => put({ [name]: event.target.value })} error={problem !== undefined} helperText={problem} {...more} slotProps={{ htmlInput: { autoComplete: 'off' } }} />
  }
  const submit = () => {
    if (!change.isPending && agreed !== null && assigneeId !== null) change.mutate()
  }
  useHotkeys({ 'ctrl+enter': submit })
  return (
    <Panel title="Выезд на дом" fill>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)', pb: 1.25 }}>
        <Row columns="minmax(0, 5fr) minmax(0, 3fr)">
          {text('person', 'К кому', { autoFocus: true })}
          {text('accountNumber', 'Лицевой счёт')}
        </Row>
        <Row columns="minmax(0, 5fr) minmax(0, 3fr)">
          {text('address', 'Адрес выезда')}
          {text('phone', 'Телефон')}
        </Row>
        {text('purpose', 'Зачем', { multiline: true })}
        <Agreed label="День выезда" value={when} onChange={setWhen} dateError={fieldMessage(failure, 'date')} timeError={fieldMessage(failure, 'time')} />
        <PickField<number> label="Кто выезжает" options={desk.colleagues.map(({ id, shortName }) => ({ value: id, label: shortName }))} value={assigneeId} onChange={setAssigneeId} error={fieldMessage(failure, 'assigneeId')} />
        {failure !== null && failure.details.fields === undefined && <FailureAlert error={change.error} action="назначение выезда" />}
      </Box>
      <FormActions>
        <Box sx={{ flexGrow: 1 }} />
        <Button color="inherit" onClick={close}>Отменить</Button>
        <Button variant="contained" disabled={change.isPending || agreed === null || assigneeId === null} onClick={submit}>Назначить <Kbd>Ctrl ↵</Kbd></Button>
      </FormActions>
    </Panel>
  )
}
