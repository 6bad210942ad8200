import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link as RouterLink } from 'react-router'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { TimeField } from '../../components/TimeField.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'

interface Stored {
  readonly from: string
  readonly to: string
  readonly shortenedTo: string
  readonly version: number
}

export function RemindersSection() {
  const stored = useQuery(api.reminders.settings.queryOptions())
  return <Loadable query={stored} action="часы напоминаний">{(settings) => <ReminderHours key={settings.version} stored={settings} />}</Loadable>
}

/** Hours in which people are reminded; on how many days before the date is said by each rule. */
function ReminderHours({ stored }: { readonly stored: Stored }) {
  const queries = useQueryClient()
  const done = useToast()
  const [hours, setHours] = useState(stored)
  const dirty = hours.from !== stored.from || hours.to !== stored.to || hours.shortenedTo !== stored.shortenedTo
  const save = useMutation(
    api.reminders.saveSettings.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.reminders.settings.queryKey(), saved)
        done({ text: 'Часы напоминаний изменены' })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(hours)
  }
  const time = (key: 'from' | 'to' | 'shortenedTo', label: string, helperText?: string) => <TimeField label={label} value={hours[key]} onChange={(typed) => setHours((before) => ({ ...before, [key]: typed }))} {...(helperText === undefined ? {} : { helperText })} />
  return (
    <Box component="form" sx={{ maxWidth: 640 }} onSubmit={submit}>
      <Panel title="Когда напоминать">
        <Stack spacing={2}>
          <Typography sx={{ color: 'text.secondary' }}>По рабочим дням производственного календаря, по московскому времени. За сколько дней до срока — в <Link component={RouterLink} to="/settings/rules">правилах сроков</Link>; напоминание, которое пришлось на выходной, приходит в рабочий день перед ним.</Typography>
          <Stack direction="row" spacing={2}>{time('from', 'Рабочий день с')}{time('to', 'до')}{time('shortenedTo', 'Сокращённый день до')}</Stack>
          <FailureAlert error={save.error} action="сохранение часов" onReload={() => { save.reset(); void queries.invalidateQueries({ queryKey: api.reminders.settings.key() }) }} />
          <Button type="submit" variant="contained" disabled={!dirty} loading={save.isPending} sx={{ alignSelf: 'flex-start' }}>Сохранить</Button>
        </Stack>
      </Panel>
      <UnsavedGuard when={dirty && !save.isSuccess}>Изменение не сохранено.</UnsavedGuard>
    </Box>
  )
}
