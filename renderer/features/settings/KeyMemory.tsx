import { type FormEvent, useState } from 'react'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { KeyMemory as Stored } from '../../../contract/keys.ts'
import { FailureAlert } from '../../components/FailureAlert.tsx'
import { Loadable } from '../../components/Loadable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { useToast } from '../../components/Toast.tsx'
import { api } from '../../lib/client.ts'

/** For how long the password of a key is remembered; the administrator decides for the office. */
export function KeyMemory() {
  const stored = useQuery(api.keys.memory.queryOptions())
  return <Loadable query={stored} action="настройки ключей">{(memory) => <MemoryForm key={memory.version} stored={memory} />}</Loadable>
}

function MemoryForm({ stored }: { readonly stored: Stored }) {
  const queries = useQueryClient()
  const done = useToast()
  const [minutes, setMinutes] = useState(String(stored.rememberMinutes))
  const right = /^\d{1,3}$/u.test(minutes) && Number(minutes) <= 240
  const save = useMutation(
    api.keys.saveMemory.mutationOptions({
      onSuccess: (saved) => {
        queries.setQueryData(api.keys.memory.queryKey(), saved)
        done({ text: saved.rememberMinutes === 0 ? 'Пароль ключа будет спрашиваться каждый раз' : `Пароль ключа помним ${saved.rememberMinutes} мин` })
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (right) save.mutate({ rememberMinutes: Number(minutes), version: stored.version })
  }
  return (
    <Panel title="Пароль ключа">
      <Stack component="form" spacing={1.25} onSubmit={submit}>
        <TextField label="Помнить пароль ключа, минут" value={minutes} onChange={(event) => setMinutes(event.target.value)} error={!right} helperText="От 0 до 240; 0 — спрашивать при каждом подписании. При блокировке и выходе забывается сразу." slotProps={{ htmlInput: { inputMode: 'numeric' } }} />
        <FailureAlert error={save.error} action="сохранение настроек" onReload={() => { save.reset(); void queries.invalidateQueries({ queryKey: api.keys.memory.key() }) }} />
        <Button type="submit" variant="contained" disabled={!right || minutes === String(stored.rememberMinutes)} loading={save.isPending} sx={{ alignSelf: 'flex-start' }}>Сохранить</Button>
      </Stack>
    </Panel>
  )
}
