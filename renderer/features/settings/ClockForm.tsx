import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { clockSettings } from '../../../contract/admin.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'
import { RadioChoice } from './RadioChoice.tsx'
import { useEffectGate } from './useEffectGate.tsx'

type Clock = z.infer<typeof clockSettings>

const COUNT_FROM = [
  { value: 'next_day', label: 'Со следующего дня', example: 'Регистрация 23.11.2026, 30 дней — срок 23.12.2026' },
  { value: 'same_day', label: 'Со дня регистрации', example: 'Регистрация 23.11.2026, 30 дней — срок 22.12.2026' },
] as const
const NON_WORKING = [
  { value: 'previous', label: 'На предыдущий рабочий день', example: 'Срок выпал на 04.11.2026 (праздник) — контроль 03.11.2026' },
  { value: 'none', label: 'Не переносить', example: 'Контрольный срок совпадает со сроком по закону' },
  { value: 'next', label: 'На следующий рабочий день', example: 'Срок выпал на 04.11.2026 (праздник) — контроль 05.11.2026' },
] as const

/** How days are counted; the legal date is strict in any case, only the office's own plan moves. */
export function ClockForm({ stored }: { readonly stored: Clock & { readonly version: number } }) {
  const queries = useQueryClient()
  const done = useToast()
  // The version on which the change began: what another person saves meanwhile is met as a conflict.
  const [draft, setDraft] = useState<(Clock & { readonly version: number }) | null>(null)
  const [reason, setReason] = useState('')
  const clock = draft ?? stored
  const dirty = draft !== null && (draft.countFrom !== stored.countFrom || draft.nonWorking !== stored.nonWorking)
  const reset = () => {
    setDraft(null)
    setReason('')
  }
  const save = useMutation(
    api.admin.saveClock.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.admin.clock.queryKey(), saved)
        reset()
        done({ text: 'Счёт дней изменён: действует для новых обращений' })
      },
    }),
  )
  const gate = useEffectGate(save.isPending)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const settings = { countFrom: clock.countFrom, nonWorking: clock.nonWorking }
    gate.ask({ kind: 'clock', settings }, () => save.mutate({ ...settings, version: clock.version, reason }))
  }
  const change = (part: Partial<Clock>) => setDraft({ countFrom: clock.countFrom, nonWorking: clock.nonWorking, version: clock.version, ...part })
  return (
    <Box sx={{ maxWidth: 720, height: '100%' }}>
      {gate.panel}
      <Box component="form" onSubmit={submit} hidden={gate.panel !== null}>
      <Panel title="Как считать дни">
        <Stack spacing={2}>
          <RadioChoice label="С какого дня идёт срок" value={clock.countFrom} options={COUNT_FROM} onChange={(countFrom) => change({ countFrom })} />
          <RadioChoice label="Если срок выпал на нерабочий день, контрольный срок ставить" value={clock.nonWorking} options={NON_WORKING} onChange={(nonWorking) => change({ nonWorking })} />
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>Просрочку программа всегда считает по сроку закона: он никуда не переносится. Изменение действует для новых обращений.</Typography>
          {dirty && <TextField label="Причина изменения" required multiline minRows={2} value={reason} onChange={(event) => setReason(event.target.value)} />}
          <FailureAlert error={save.error ?? gate.error} action="сохранение счёта дней" onReload={() => { reset(); save.reset(); void queries.invalidateQueries({ queryKey: api.admin.clock.key() }) }} />
          <Button type="submit" variant="contained" disabled={!dirty || reason.trim().length < 3} loading={save.isPending || gate.checking} sx={{ alignSelf: 'flex-start' }}>Сохранить</Button>
        </Stack>
      </Panel>
      </Box>
      <UnsavedGuard when={dirty}>Изменение счёта дней не сохранено.</UnsavedGuard>
    </Box>
  )
}
