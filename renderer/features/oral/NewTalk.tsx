import { Box, Button, Typography } from '@mui/material'
import { useCallback, useState } from 'react'
import { FormProvider, useWatch, type Control } from 'react-hook-form'
import { useNavigate } from 'react-router'
import { ORAL_KIND_INFO, type OralKind } from '../../../domain/oral/record.ts'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { FormActions } from '../../components/FormActions.tsx'
import { Kbd } from '../../components/Kbd.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { client } from '../../lib/client.ts'
import { useAccess, useToday, useUser } from '../../lib/session.ts'
import { useHotkeys } from '../../lib/use-hotkeys.ts'
import type { OralDesk } from './oralDesk.ts'
import { freshTalk, inputOf, type TalkValues } from './talkForm.ts'
import { TalkFields } from './TalkFields.tsx'
import type { OralPlace } from './useOralPlace.ts'
import { serviceNow } from './useServiceNow.ts'
import { useTalkForm } from './useTalkForm.ts'

interface Props {
  readonly kind: OralKind
  /** False while another record is looked at. */
  readonly active: boolean
  readonly desk: OralDesk
  readonly toldAt: number
  readonly place: OralPlace
  onUnsaved(kind: OralKind, unsaved: boolean): void
  onEnded(): void
}

/** A talk or an entry of the book being written down: Ctrl+Enter keeps it, F8 keeps it and opens the card of the appeal. */
export function NewTalk({ kind, active, desk, toldAt, place, onUnsaved, onEnded }: Props) {
  const user = useUser()
  const today = useToday()
  const toast = useToast()
  const navigate = useNavigate()
  const registers = useAccess()('register')
  const [values] = useState(() => freshTalk(kind, serviceNow(desk.now, toldAt), user.id))
  const [requestId] = useState(() => crypto.randomUUID())
  const { form, submit, pending, error, dirty } = useTalkForm({ values, send: (typed) => client.oral.record({ ...inputOf(typed, today), requestId }), onUnsaved: useCallback((unsaved: boolean) => onUnsaved(kind, unsaved), [kind, onUnsaved]) })
  const save = useCallback(async () => {
    const saved = await submit()
    if (saved === null) return null
    onEnded()
    return saved
  }, [submit, onEnded])
  const keep = async () => {
    const saved = await save()
    if (saved === null) return
    toast({ text: `Записано: ${saved.number}` })
    place.show({ kind: 'record', id: saved.id, edit: false })
  }
  const open = async () => {
    form.setValue('outcome', 'appeal', { shouldDirty: true })
    const saved = await save()
    if (saved !== null) void navigate(`/register?oral=${saved.id}`)
  }
  const cancel = () => {
    onEnded()
    place.show({ kind: 'nothing' })
  }
  useHotkeys({ 'ctrl+enter': () => void keep(), ...(registers ? { f8: () => void open() } : {}) }, active)
  return (
    <Panel title={ORAL_KIND_INFO[kind].one} aside={kind === 'book' ? undefined : <LongTalk control={form.control} limit={desk.answerSeconds} />} fill>
      <FormProvider {...form}>
        <TalkFields colleagues={desk.colleagues} promiseLimit={desk.promiseLimit} number={null} keptCallback={false} />
      </FormProvider>
      <FormActions>
        <Box sx={{ flexGrow: 1, minWidth: 0 }}><FailureAlert error={error} action="запись" /></Box>
        {dirty ? (
          <ConfirmButton color="inherit" label="Отменить" title="Не сохранять запись?" consequence="Введённое будет убрано, номер ещё не выдан." confirmLabel="Не сохранять" onConfirm={cancel} />
        ) : (
          <Button color="inherit" onClick={cancel}>Отменить</Button>
        )}
        {registers && <Button disabled={pending} onClick={() => void open()}>Оформить обращение <Kbd style={{ opacity: 1 }}>F8</Kbd></Button>}
        <Button variant="contained" disabled={pending} onClick={() => void keep()}>Сохранить <Kbd>Ctrl ↵</Kbd></Button>
      </FormActions>
    </Panel>
  )
}

/** 7.1.2: what is not answered at once becomes a call back; said when the time is up and nothing is chosen yet. */
function LongTalk({ control, limit }: { readonly control: Control<TalkValues>; readonly limit: number }) {
  const [seconds, outcome] = useWatch({ control, name: ['durationSeconds', 'outcome'] })
  if ((seconds ?? 0) < limit || outcome !== '') return null
  return <Typography role="status" variant="body2" sx={{ color: 'clock.soon', fontWeight: 650 }}>Больше {Math.round(limit / 60)} мин: если ответа нет, предложите перезвонить</Typography>
}
