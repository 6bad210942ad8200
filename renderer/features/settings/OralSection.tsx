import { type FormEvent, useState } from 'react'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { UnsavedGuard } from '../../components/UnsavedGuard.tsx'
import { api } from '../../lib/client.ts'

interface Stored {
  readonly remindMinutes: number
  readonly answerSeconds: number
  readonly version: number
}

export function OralSection() {
  const stored = useQuery(api.admin.oral.queryOptions())
  return <Loadable query={stored} action="настройки звонков">{(settings) => <OralSettings key={settings.version} stored={settings} />}</Loadable>
}

/** When a promised call is reminded of, and how long an answer is given «at once» (7.1.2). */
function OralSettings({ stored }: { readonly stored: Stored }) {
  const queries = useQueryClient()
  const done = useToast()
  const [remind, setRemind] = useState(String(stored.remindMinutes))
  const [answer, setAnswer] = useState(String(stored.answerSeconds))
  const dirty = remind !== String(stored.remindMinutes) || answer !== String(stored.answerSeconds)
  const fits = (text: string, least: number, most: number) => /^\d+$/u.test(text) && Number(text) >= least && Number(text) <= most
  const right = fits(remind, 1, 240) && fits(answer, 30, 3600)
  const save = useMutation(
    api.admin.saveOral.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.admin.oral.queryKey(), saved)
        done({ text: 'Напоминания о звонках изменены' })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (right) save.mutate({ remindMinutes: Number(remind), answerSeconds: Number(answer), version: stored.version })
  }
  return (
    <Box component="form" sx={{ maxWidth: 640 }} onSubmit={submit}>
      <Panel title="Звонки и приём">
        <Stack spacing={2}>
          <TextField label="Напоминать об обещанном звонке за, минут" value={remind} onChange={(event) => setRemind(event.target.value)} helperText="От 1 до 240" error={!fits(remind, 1, 240)} slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
          <TextField label="Ответ даётся сразу в течение, секунд" value={answer} onChange={(event) => setAnswer(event.target.value)} helperText="По п. 7.1.2 Стандарта — 120; позже программа предложит перезвонить" error={!fits(answer, 30, 3600)} slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
          <FailureAlert error={save.error} action="сохранение настроек" onReload={() => { save.reset(); void queries.invalidateQueries({ queryKey: api.admin.oral.key() }) }} />
          <Button type="submit" variant="contained" disabled={!dirty || !right} loading={save.isPending} sx={{ alignSelf: 'flex-start' }}>Сохранить</Button>
        </Stack>
      </Panel>
      <UnsavedGuard when={dirty && !save.isSuccess}>Изменение не сохранено.</UnsavedGuard>
    </Box>
  )
}
