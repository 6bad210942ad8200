import { Box, Button } from '@mui/material'
import { useState } from 'react'
import { FormProvider } from 'react-hook-form'
import type { OralView } from '../../../contract/oral.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { client } from '../../lib/client.ts'
import { useToday, useUser } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { OralDesk } from './oralDesk.ts'
import { inputOf, talkOf } from './talkForm.ts'
import { TalkFields } from './TalkFields.tsx'
import type { OralPlace } from './useOralPlace.ts'
import { useTalkForm } from './useTalkForm.ts'

interface Props {
  readonly view: OralView
  readonly desk: OralDesk
  readonly place: OralPlace
  onUnsaved(unsaved: boolean): void
}

/** A correction keeps the number and asks why; both wordings stay in the audit. */
export function CorrectTalk({ view, desk, place, onUnsaved }: Props) {
  const user = useUser()
  const today = useToday()
  const toast = useToast()
  const [opened] = useState(view)
  const keptCallback = opened.callbacks.length > 0
  const { form, submit, pending, error } = useTalkForm({
    values: talkOf(opened, user.id),
    send: (typed) => client.oral.correct({ ...inputOf(typed, today, keptCallback), id: opened.id, version: opened.version, reason: typed.reason }),
    onUnsaved,
  })
  const close = () => {
    onUnsaved(false)
    place.show({ kind: 'record', id: opened.id, edit: false })
  }
  const keep = async () => {
    const saved = await submit()
    if (saved === null) return
    toast({ text: `Исправлено: ${saved.number}` })
    close()
  }
  useHotkeys({ 'ctrl+enter': () => void keep() })
  return (
    <Panel title={`${opened.number}: исправление`} fill>
      <FormProvider {...form}>
        <TalkFields colleagues={desk.colleagues} promiseLimit={null} number={opened.number} keptCallback={keptCallback} />
      </FormProvider>
      <FormActions>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}><FailureAlert error={error} action="исправление записи" /></Box>
        <Button color="inherit" onClick={close}>Отменить</Button>
        <Button variant="contained" disabled={pending} onClick={() => void keep()}>Сохранить <Kbd>Ctrl ↵</Kbd></Button>
      </FormActions>
    </Panel>
  )
}
